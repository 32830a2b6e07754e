import { View } from '@tarojs/components';
import { urgeOfToday } from '@/domain/agencyCase/answeringFacts';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { UrgeNote } from '@/features/answering/UrgeNote';
import { goTo } from '@/features/navigation/routes';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface UrgeItemProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  /** ISO instant. */
  readonly now: string;
}

/** Urging for one item that lies with the service, below it: the button, or what came of today's. */
export function UrgeItem({ answer, item, now }: UrgeItemProps) {
  const { agencyCase, actions } = answer.view;
  const { itemId, name } = item;
  const today = urgeOfToday(agencyCase, { itemId, now });
  if (today !== undefined) return <UrgeNote answer={answer} urge={today} now={now} />;

  if (!actions.includes('UrgeSpecialist') || !liesWithService(answer, item)) return null;
  return (
    <View className="urge-item">
      <QuietButton about={name} onClick={() => goTo('urge', { caseId: agencyCase.caseId, itemId })}>
        催办
      </QuietButton>
    </View>
  );
}

/** Filed, or ready to be: what still lacks a paper or another item waits for somebody else. */
function liesWithService({ view }: CaseAnswer, { itemId, state }: CaseItem): boolean {
  return state === 'filed' || (state === 'preparing' && view.missing[itemId] === undefined);
}
