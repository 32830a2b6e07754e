import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { openUrges, urgeOfToday } from '@/domain/agencyCase/answeringFacts';
import { dayOf } from '@/domain/shared/time';
import { lastOf } from '@/domain/shared/lastOf';
import { UrgeNote } from '@/features/answering/UrgeNote';
import { goTo } from '@/features/navigation/routes';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface UrgeCaseProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** 催办 beside the specialist: what came of the last one, and the button, or why there is none today. */
export function UrgeCase({ answer, now }: UrgeCaseProps) {
  const { agencyCase, actions } = answer.view;
  const last = lastOf(agencyCase.urges.filter(({ target }) => target === 'specialist'));
  const today = urgeOfToday(agencyCase, { itemId: null, now });
  const isFresh = last !== undefined && (dayOf(last.at) === dayOf(now) || openUrges(agencyCase).length > 0);
  const shown = today ?? (isFresh ? last : undefined);
  const { caseId } = agencyCase;

  return (
    <View className="urge-case">
      {shown === undefined ? null : <UrgeNote answer={answer} urge={shown} now={now} />}
      {today === undefined ? null : <Text className="urge-case__today">今天已经催过,明天可以再催。</Text>}
      {actions.includes('UrgeSpecialist') && today === undefined ? (
        <View className="urge-case__button">
          <QuietButton about="专员" onClick={() => goTo('urge', { caseId })}>
            催办
          </QuietButton>
        </View>
      ) : null}
    </View>
  );
}
