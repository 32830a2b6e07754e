import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { TextField } from '@/components/TextField';
import { positions } from '../positions';

interface PositionFieldProps {
  readonly position: string;
  readonly problem: string | undefined;
  readonly onChange: (position: string) => void;
}

/** What the person is at the enterprise: a tap, or a word of their own. */
export function PositionField({ position, problem, onChange }: PositionFieldProps) {
  return (
    <FormField label="您在企业的身份" problem={problem} hint="点一个,或自己填">
      <PhraseChips label="您在企业的身份" phrases={positions} onChoose={(phrase) => onChange(phrase)} />
      <TextField name="position" label="您在企业的身份" value={position} onChange={onChange} />
    </FormField>
  );
}
