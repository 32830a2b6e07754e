import { Text } from '@tarojs/components';
import { api } from '@/api/api';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { CallButton } from '@/components/CallButton';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import type { UnreachedClaim } from '../Claim';
import { useSending } from '../useSending';
import '../ClaimCard/index.scss';

interface CallCardProps {
  readonly claim: UnreachedClaim;
  /** ISO instant. */
  readonly now: string;
  readonly onDone: () => void;
}

/** Somebody whom WeChat did not tell that their binding was sent back: the number, and what to say. */
export function CallCard({ claim, now, onDone }: CallCardProps) {
  const { claimId, enterpriseName, personName, phone, reason, decidedAt } = claim;
  const { send, isBusy, problem } = useSending();

  async function note(): Promise<void> {
    const answer = await send({ claimId }, (commandId) =>
      api.workbench.enterprises.noteCalled.mutate({ commandId, claimId }),
    );
    if (answer !== undefined) onDone();
  }

  return (
    <Card title={`请打电话告知:${enterpriseName}`}>
      <Text className="claim-card__words">
        {formatMoment(decidedAt, now)} 退回了{personName}的绑定,微信消息没有送到。请告知:{reason}
      </Text>
      <CallButton about={`打电话给${personName}`} phone={phone} />
      <Problem sentence={problem} />
      <PrimaryButton isBusy={isBusy} about={personName} onClick={() => void note()}>
        已电话告知
      </PrimaryButton>
    </Card>
  );
}
