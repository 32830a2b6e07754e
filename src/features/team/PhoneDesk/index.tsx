import { useState } from 'react';
import { Text } from '@tarojs/components';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { phoneProblem } from '@/domain/shared/phoneNumber';
import { askConsent } from '@/components/consent/consentStore';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { noPhoneWords } from '../../account/noPhoneWords';
import { PhoneField, type ToldPhone } from '../../account/PhoneField';
import type { Me } from '../../account/Me';
import { meKey } from '../../account/useMe';
import { goBack } from '../../navigation/routes';
import { useWayOn } from '../../navigation/useWayOn';
import { useSending } from '../useSending';
import './index.scss';

const proofWords = {
  wechat: '由微信提供,已核实',
  staff: '专员已联系核实',
  none: '自己填写,专员第一次联系时核实',
} as const;

/** Another number for the same person: nothing hangs on it, so nothing is lost. */
export function PhoneDesk({ me }: { readonly me: Me }) {
  const client = useQueryClient();
  const wayOn = useWayOn();
  const [told, setTold] = useState<ToldPhone>({ phone: '', isFromWechat: false });
  const [missing, setMissing] = useState<string | undefined>(undefined);
  const { send, isBusy, problem } = useSending();

  async function save(): Promise<void> {
    const wrong = told.isFromWechat ? undefined : phoneProblem(told.phone);
    setMissing(wrong);
    if (wrong !== undefined) return;
    if (!(await askConsent('phone'))) return setMissing(noPhoneWords);

    const { phone, isFromWechat } = told;
    const number = isFromWechat ? { isFromWechat } : { phone };
    const answer = await send(told, (commandId) =>
      api.applicant.me.changePhone.mutate({ commandId, ...number }),
    );
    if (answer === undefined) return;
    client.setQueryData(meKey, answer);
    wayOn(() => goBack('mine'));
  }

  return (
    <>
      <Card title="现在的号码">
        <Text className="phone-desk__words">{me.phoneMasked === '' ? '没有保存号码' : me.phoneMasked}</Text>
        <Text className="phone-desk__small">
          {me.phoneMasked === '' ? '您撤回同意后已删除' : proofWords[me.phoneProof ?? 'none']}
        </Text>
      </Card>
      <Card title="换成">
        <PhoneField
          {...told}
          label="新的手机号"
          problem={missing}
          onChange={(next) => {
            setTold(next);
            setMissing(undefined);
          }}
        />
        <Text className="phone-desk__small">
          办件、材料、草稿和权限都不变。已经提交的申请仍联系当时填的联系人;要改,请在办件的“沟通”里告诉专员。
        </Text>
      </Card>
      <BottomActions>
        <Problem sentence={problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void save()}>
          换成这个号码
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
