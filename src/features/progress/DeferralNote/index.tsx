import { Text, View } from '@tarojs/components';
import { openDeferrals } from '@/domain/agencyCase/caseFacts';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { dayOf } from '@/domain/shared/time';
import { deferralCountdown } from '@/features/caseView/deferralCountdown';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface DeferralNoteProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** 容缺: what was promised, how many days are left, and what happens when they are over (R1). */
export function DeferralNote({ answer, now }: DeferralNoteProps) {
  const { agencyCase, actions } = answer.view;
  const { caseId, items } = agencyCase;
  return openDeferrals(agencyCase).map((deferral) => {
    const { deferralId, itemId, name, dueOn, missedAt } = deferral;
    const itemName = items.find((item) => item.itemId === itemId)?.name ?? '事项';
    return (
      <Card key={deferralId} title={`容缺待补:${name}`}>
        <Text className={missedAt === null ? 'deferral-note__days' : 'deferral-note__late'}>
          {deferralCountdown({ dueOn, today: dayOf(now) })}
        </Text>
        <Text className="deferral-note__words">
          {missedAt === null
            ? `到期没有补齐,“${itemName}”会暂停审批,补齐后继续;其他事项不受影响。`
            : `“${itemName}”已暂停审批,补齐后马上继续;其他事项不受影响。`}
        </Text>
        {actions.includes('MakeGood') ? (
          <View className="deferral-note__button">
            <QuietButton about={name} onClick={() => goTo('correction', { caseId, deferralId })}>
              现在补交
            </QuietButton>
          </View>
        ) : null}
      </Card>
    );
  });
}
