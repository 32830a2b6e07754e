import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { confirmed } from '@/components/confirmed';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';
import type { WordsDecision } from '../wordsDecisions';

interface WordsFormProps {
  readonly caseId: string;
  readonly decision: WordsDecision;
  readonly onDone: () => void;
}

/** A decision of the working group that consists of words, and is asked for once more where it ends something. */
export function WordsForm({ caseId, decision, onDone }: WordsFormProps) {
  const { type, field, label, hint, placeholder, button, question, isOptional = false } = decision;
  const { words, setWords, discard } = useKeptWords(`decision.${type}.${caseId}`);
  const acting = useCaseAction('supervision', caseId);
  const { problems, send } = useCheckedAction({ acting, type, payload: { [field]: words } as never });

  async function decide(): Promise<void> {
    const mayAsk = question !== undefined && (isOptional || words.trim() !== '');
    if (mayAsk && !(await confirmed(question))) return;
    if ((await send()) === undefined) return;
    discard();
    onDone();
  }

  return (
    <>
      <FormField label={label} hint={hint} isOptional={isOptional} problem={problems[field]}>
        <TextArea name={field} label={label} value={words} placeholder={placeholder} onChange={setWords} />
      </FormField>
      <Problem sentence={acting.problem} />
      <PrimaryButton isBusy={acting.isBusy} isDanger={type === 'TerminateCase'} onClick={() => void decide()}>
        {button}
      </PrimaryButton>
    </>
  );
}
