import { Text, View } from '@tarojs/components';
import { api } from '@/api/api';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { CallButton } from '@/components/CallButton';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { Icon } from '@/components/Icon';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { inGroups } from '../../caseView/inGroups';
import type { Claim } from '../Claim';
import { claimChecks } from '../claimChecks';
import { useSending } from '../useSending';
import './index.scss';

interface ClaimCardProps {
  readonly claim: Claim;
  /** ISO instant. */
  readonly now: string;
  readonly onDone: () => void;
  readonly onDecline: () => void;
}

/** One binding with what to check it by. */
export function ClaimCard({ claim, now, onDone, onDecline }: ClaimCardProps) {
  const { claimId, enterpriseName, creditCode, personName, position, phone, at } = claim;
  const { send, isBusy, problem } = useSending();

  async function confirm(): Promise<void> {
    if (!(await isSure(claim))) return;
    const answer = await send({ claimId }, (commandId) =>
      api.workbench.enterprises.confirm.mutate({ commandId, claimId }),
    );
    if (answer !== undefined) onDone();
  }

  return (
    <Card title={enterpriseName}>
      <Text className="claim-card__fact">{inGroups(creditCode)}</Text>
      <Text className="claim-card__words">
        {personName}({position}),{formatMoment(at, now)} 绑定
      </Text>
      <CallButton about={`打电话给${personName}`} phone={phone} />
      <View className="claim-card__checks">
        {claimChecks(claim).map(({ words, isGood }) => (
          <View key={words} className={`claim-card__check claim-card__check--${isGood ? 'good' : 'look'}`}>
            <Icon name={isGood ? 'check' : 'warn'} />
            <Text className="claim-card__words">{words}</Text>
          </View>
        ))}
      </View>
      <Problem sentence={problem} />
      <View className="claim-card__acts">
        <QuietButton isDisabled={isBusy} about={enterpriseName} onClick={onDecline}>
          退回
        </QuietButton>
        <PrimaryButton isBusy={isBusy} about={enterpriseName} onClick={() => void confirm()}>
          核对无误,确认
        </PrimaryButton>
      </View>
    </Card>
  );
}

function isSure({ personName, enterpriseName, ownerName }: Claim): Promise<boolean> {
  const words =
    ownerName === null
      ? `${personName}将成为管理员,能看这家企业的全部办件,并可邀请同事。请先核对营业执照和本人。`
      : `${personName}将接替${ownerName}成为管理员;${ownerName}马上看不到这家企业。请先核对营业执照和本人。`;
  return confirmed({ title: `确认${enterpriseName}?`, words, yes: '确认' });
}
