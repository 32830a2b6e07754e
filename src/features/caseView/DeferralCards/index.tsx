import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Deferral } from '@/domain/agencyCase/Paper';
import { formatMoment, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { sayDay } from '../sayDay';
import { Card } from '@/components/Card';
import './index.scss';

interface DeferralCardsProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** Papers promised for later (容缺) with their countdown; nothing where none is. */
export function DeferralCards({ answer, now }: DeferralCardsProps) {
  const { deferrals } = answer.view.agencyCase;
  if (deferrals.length === 0) return null;

  return (
    <Card title="容缺后补的材料">
      {deferrals.map((deferral) => (
        <View key={deferral.deferralId} className="deferral">
          <Text className="deferral__name">{deferral.name}</Text>
          <Text className="deferral__due">{dueWords({ deferral, answer, now })}</Text>
        </View>
      ))}
    </Card>
  );
}

function dueWords({ deferral, answer, now }: DeferralCardsProps & { readonly deferral: Deferral }): string {
  if (deferral.madeGoodAt !== null) return `${formatMoment(deferral.madeGoodAt, now)} 已补齐`;

  const left = answer.remaining[deferral.dueOn];
  const words = left === undefined ? '' : `,${remainingWords(left)}`;
  return `最晚${sayDay(deferral.dueOn, dayOf(now))}补交${words}`;
}
