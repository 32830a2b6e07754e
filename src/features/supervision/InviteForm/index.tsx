import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { CheckRow } from '@/components/CheckRow';
import { Copyable } from '@/components/Copyable';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { useCatalogue } from '../../catalogue/useCatalogue';
import { useNow } from '../../live/useNow';
import { roleNames, type StaffRole } from '../../staff/roleHomes';
import { useInvite } from '../useInvite';
import './index.scss';

const roles = ['window', 'specialist', 'supervisor'] as const satisfies readonly StaffRole[];

/** Makes a code that lets one person in, once (O3): roles and department are decided here, not by who joins. */
export function InviteForm() {
  const now = useNow();
  const { departments } = useCatalogue();
  const [chosen, setChosen] = useState<readonly StaffRole[]>([]);
  const [departmentId, setDepartmentId] = useState<string | undefined>(undefined);
  const { invite, invitation, startAnew, isBusy, problem } = useInvite();

  function toggle(role: StaffRole): void {
    setChosen(chosen.includes(role) ? chosen.filter((each) => each !== role) : [...chosen, role]);
  }

  if (invitation !== undefined)
    return (
      <>
        <Text className="invite-form__words">
          把邀请码发给这位同事。请对方在“我的”里点“输入工作人员邀请码”。
        </Text>
        <Copyable label="邀请码" code={invitation.code} shown={spaced(invitation.code)} />
        <Text className="invite-form__words">
          只能用一次,{formatMoment(invitation.expiresAt, now)} 前有效。离开后不再显示。
        </Text>
        <QuietButton onClick={startAnew}>再邀请一位</QuietButton>
      </>
    );

  return (
    <>
      <Text className="invite-form__title">身份</Text>
      <View>
        {roles.map((role) => (
          <CheckRow
            key={role}
            label={roleNames[role]}
            isChecked={chosen.includes(role)}
            onToggle={() => toggle(role)}
          />
        ))}
      </View>
      {chosen.includes('specialist') ? (
        <>
          <Text className="invite-form__title">专员所在的部门</Text>
          <View>
            {departments.map((department) => (
              <CheckRow
                key={department.departmentId}
                isRadio
                label={department.shortName}
                isChecked={department.departmentId === departmentId}
                onToggle={() => setDepartmentId(department.departmentId)}
              />
            ))}
          </View>
        </>
      ) : null}
      <Problem sentence={problem} />
      <PrimaryButton
        isBusy={isBusy}
        onClick={() =>
          void invite({
            roles: chosen,
            ...(chosen.includes('specialist') && departmentId !== undefined ? { departmentId } : {}),
          })
        }
      >
        生成邀请码
      </PrimaryButton>
    </>
  );
}

/** In two groups, to be read out. */
function spaced(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`;
}
