import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Deferral } from '@/domain/agencyCase/Paper';
import { openDeferrals } from '@/domain/agencyCase/caseFacts';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { deferralCountdown } from '../deferralCountdown';
import { Card } from '@/components/Card';
import './index.scss';

interface DeferralCardsProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** Papers promised for later (容缺) with their countdown; nothing where none is. */
export function DeferralCards({ answer, now }: DeferralCardsProps) {
  const { agencyCase } = answer.view;
  const { deferrals } = agencyCase;
  if (deferrals.length === 0) return null;

  const open = openDeferrals(agencyCase);

  return (
    <Card title="容缺后补的材料">
      {deferrals.map((deferral) => (
        <View key={deferral.deferralId} className="deferral">
          <Text className="deferral__name">{deferral.name}</Text>
          <Text className="deferral__due">
            {dueWords(deferral, { isOpen: open.includes(deferral), now })}
          </Text>
        </View>
      ))}
    </Card>
  );
}

function dueWords(deferral: Deferral, { isOpen, now }: { isOpen: boolean; now: string }): string {
  if (deferral.madeGoodAt !== null) return `${formatMoment(deferral.madeGoodAt, now)} 已补齐`;
  if (!isOpen) return '不再办理,不用补了';

  const countdown = deferralCountdown({ dueOn: deferral.dueOn, today: dayOf(now) });
  return deferral.missedAt === null ? countdown : `${countdown};事项已暂停审批`;
}
