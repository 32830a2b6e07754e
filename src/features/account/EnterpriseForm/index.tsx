import { useState } from 'react';
import { Text } from '@tarojs/components';
import { creditCodeProblem } from '@/domain/shared/creditCode';
import { CheckRow } from '@/components/CheckRow';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { askConsent } from '@/components/consent/consentStore';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextField } from '@/components/TextField';
import { useAskingFirst } from '@/features/message/useCredits';
import { DeclinedNote } from '../DeclinedNote';
import { enterpriseProblems, type EnterpriseFields, type EnterpriseProblems } from '../enterpriseProblems';
import type { Me } from '../Me';
import { noPhoneWords } from '../noPhoneWords';
import { PhoneField, type ToldPhone } from '../PhoneField';
import { PositionField } from '../PositionField';
import { useBindEnterprise } from '../useBindEnterprise';
import { useBindForm } from '../useBindForm';
import './index.scss';

interface EnterpriseFormProps {
  readonly me: Me;
  readonly onBound: () => void;
  /** The enterprise whose binding was sent back, where a message led here. */
  readonly declinedId?: string;
}

/** Binds an enterprise once: the credit code is checked as it is typed, and what is typed is kept on the phone. */
export function EnterpriseForm({ me, onBound, declinedId }: EnterpriseFormProps) {
  const declined = me.endings.find(
    ({ how, enterpriseId }) => how === 'declined' && enterpriseId === (declinedId ?? enterpriseId),
  );
  const { fields, change: keep, discard } = useBindForm(me, declined);
  const [problems, setProblems] = useState<EnterpriseProblems>({});
  const askLeave = useAskingFirst(['bindingDecided']);
  const { bind, isBusy, problem, wasOwned } = useBindEnterprise();

  function change(name: keyof EnterpriseFields, value: string | boolean): void {
    keep({ [name]: value });
    setProblems({ ...problems, [name]: undefined });
  }

  function changePhone(told: ToldPhone): void {
    keep(told);
    setProblems({ ...problems, phone: undefined });
  }

  async function submit(): Promise<void> {
    const found = enterpriseProblems(fields);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    if (!(await askConsent('phone'))) return setProblems({ phone: noPhoneWords });
    const count = await askLeave();
    if (!(await bind(fields))) return;
    discard();
    void count();
    onBound();
  }

  return (
    <>
      <DeclinedNote declined={declined} />
      <Text className="enterprise-form__lead">
        只需绑定一次,由综合窗口核对。核对前就可以提交申请;核对后能看全部办件,并可邀请同事。
      </Text>
      <Card title="企业">
        <CreditCodeField
          code={fields.creditCode}
          problem={problems.creditCode}
          onChange={(code) => change('creditCode', code)}
        />
        <FormField label="企业名称" problem={problems.enterpriseName} hint="与营业执照一致">
          <TextField
            name="enterpriseName"
            label="企业名称"
            value={fields.enterpriseName}
            onChange={(value) => change('enterpriseName', value)}
          />
        </FormField>
      </Card>
      <TakeOverCard
        isOffered={wasOwned || fields.isTakingOver}
        isChosen={fields.isTakingOver}
        onToggle={() => change('isTakingOver', !fields.isTakingOver)}
      />
      <Card title="经办人">
        <FormField label="您的姓名" problem={problems.myName}>
          <TextField
            name="myName"
            label="您的姓名"
            value={fields.myName}
            onChange={(value) => change('myName', value)}
          />
        </FormField>
        <PositionField
          position={fields.position}
          problem={problems.position}
          onChange={(value) => change('position', value)}
        />
        <PhoneField
          label="联系电话"
          phone={fields.phone}
          isFromWechat={fields.isFromWechat}
          problem={problems.phone}
          onChange={changePhone}
        />
      </Card>
      <BottomActions>
        <Problem sentence={Object.values(problems).find((each) => each !== undefined) ?? problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void submit()}>
          绑定企业
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

interface TakeOverCardProps {
  readonly isOffered: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

/** Offered once the enterprise turns out to have an owner: the way back for a lost phone or a person who left. */
function TakeOverCard({ isOffered, isChosen, onToggle }: TakeOverCardProps) {
  if (!isOffered) return null;
  return (
    <Card title="这家企业已有管理员">
      <CheckRow
        label="我换了微信,或接替原管理员"
        detail="由综合窗口核对后接手;核对前看不到别人提交的办件"
        isChecked={isChosen}
        onToggle={onToggle}
      />
    </Card>
  );
}

export interface CreditCodeFieldProps {
  readonly code: string;
  readonly problem: string | undefined;
  readonly onChange: (code: string) => void;
}

const CODE_LENGTH = 18;

/** Says how many characters are there, and what is wrong as soon as all 18 are typed. */
export function CreditCodeField({ code, problem, onChange }: CreditCodeFieldProps) {
  const typed = Array.from(code.replace(/\s/g, '')).length;
  const isWhole = typed >= CODE_LENGTH;
  const found = isWhole ? creditCodeProblem(code) : undefined;

  return (
    <FormField
      label="统一社会信用代码"
      problem={found ?? problem}
      hint={isWhole && found === undefined ? '校验通过' : `18 位,见营业执照右上角;已输入 ${typed} 位`}
    >
      <TextField name="creditCode" label="统一社会信用代码" value={code} onChange={onChange} />
    </FormField>
  );
}
