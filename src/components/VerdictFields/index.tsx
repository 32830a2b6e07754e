import { CheckRow } from '../CheckRow';
import { FormField } from '../FormField';
import { RadioGroup } from '../RadioGroup';
import { TextArea } from '../TextArea';

export interface Verdict {
  /** Undefined while nothing is chosen. */
  readonly isSatisfied?: boolean | undefined;
  readonly words: string;
}

interface VerdictFieldsProps {
  /** What is judged, as a question without its mark. */
  readonly question: string;
  readonly hint: string;
  /** What follows from 仍不满意. */
  readonly consequence: string;
  readonly verdict: Verdict;
  /** Somebody tried to send without choosing. */
  readonly isMissing: boolean;
  readonly wordsProblem: string | undefined;
  readonly onChange: (change: Partial<Verdict>) => void;
}

/** 满意 or 仍不满意, with words that are wanted for the second. */
export function VerdictFields(props: VerdictFieldsProps) {
  const { question, hint, consequence, verdict, isMissing, wordsProblem, onChange } = props;
  const { isSatisfied, words } = verdict;
  const choices = [
    { value: true, label: '满意', detail: '问题已经解决' },
    { value: false, label: '仍不满意', detail: consequence },
  ];

  return (
    <>
      <FormField label={hint} problem={isMissing ? '请选择满意还是仍不满意。' : undefined}>
        <RadioGroup label={question}>
          {choices.map(({ value, label, detail }) => (
            <CheckRow
              key={label}
              isRadio
              label={label}
              detail={detail}
              isChecked={isSatisfied === value}
              onToggle={() => onChange({ isSatisfied: value })}
            />
          ))}
        </RadioGroup>
      </FormField>
      <FormField label="意见" isOptional={isSatisfied !== false} problem={wordsProblem}>
        <TextArea name="words" label="意见" value={words} onChange={(next) => onChange({ words: next })} />
      </FormField>
    </>
  );
}
