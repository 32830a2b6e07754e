import { itemsToUrge, urgeOfToday } from '@/domain/agencyCase/answeringFacts';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { UrgeNote } from '@/features/answering/UrgeNote';
import { goTo } from '@/features/navigation/routes';
import { QuietButton } from '@/components/QuietButton';

interface UrgeItemProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  /** ISO instant. */
  readonly now: string;
}

/** Urging for one item, below it: the button, or what came of today's. An item that waits for another is not urged here. */
export function UrgeItem({ answer, item, now }: UrgeItemProps) {
  const { agencyCase, actions } = answer.view;
  const { itemId, name } = item;
  const today = urgeOfToday(agencyCase, { itemId, now });
  if (today !== undefined) return <UrgeNote answer={answer} urge={today} now={now} />;

  const isUnderway = item.state !== 'waiting' && itemsToUrge(agencyCase).includes(item);
  if (!isUnderway || !actions.includes('UrgeSpecialist')) return null;
  return (
    <QuietButton label={`催办${name}`} onClick={() => goTo('urge', { caseId: agencyCase.caseId, itemId })}>
      催办这一项
    </QuietButton>
  );
}
