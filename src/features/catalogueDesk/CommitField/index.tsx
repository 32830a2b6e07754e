import { useState } from 'react';
import { FormField } from '@/components/FormField';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';

interface CommitFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly isArea?: boolean;
  readonly type?: 'text' | 'number';
  readonly maxLength?: number;
  /** What the draft holds. */
  readonly value: string;
  /** '' where the text may go into the draft. */
  readonly problemOf?: (text: string) => string;
  readonly onCommit: (text: string) => void;
}

/** A field of the draft: what is right goes there as it is typed, what is wrong stays here and says why. */
export function CommitField(props: CommitFieldProps) {
  const { name, label, hint, isOptional, isArea = false, type, value, onCommit } = props;
  const { maxLength = isArea ? 500 : 200 } = props;
  const problemOf = props.problemOf ?? (() => '');
  const [typed, setTyped] = useState({ text: value, draftHad: value });
  const text = typed.draftHad === value ? typed.text : value;
  const field = { name, label, value: text, maxLength, onChange: change };

  function change(next: string): void {
    const isRight = problemOf(next) === '';
    setTyped({ text: next, draftHad: isRight ? next : value });
    if (isRight) onCommit(next);
  }

  return (
    <FormField label={label} hint={hint} isOptional={isOptional} problem={problemOf(text)}>
      {isArea ? <TextArea {...field} /> : <TextField {...field} type={type} />}
    </FormField>
  );
}
