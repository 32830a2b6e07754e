import { replaceWith } from '@/features/navigation/routes';
import { EmptyState } from '@/components/EmptyState';
import { PrimaryButton } from '@/components/PrimaryButton';

interface NothingToDoProps {
  readonly caseId: string;
  readonly title: string;
  readonly words: string;
}

/** A page reached by an old message or a second tap: what it was for is done, and the case says what is next. */
export function NothingToDo({ caseId, title, words }: NothingToDoProps) {
  return (
    <EmptyState title={title} words={words}>
      <PrimaryButton onClick={() => replaceWith('case', { caseId })}>查看办件</PrimaryButton>
    </EmptyState>
  );
}
