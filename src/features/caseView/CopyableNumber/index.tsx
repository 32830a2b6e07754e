import { Copyable } from '@/components/Copyable';
import { inGroups } from '../inGroups';

interface CopyableNumberProps {
  readonly label: string;
  readonly number: string;
}

/** A number that is read out in groups and copied without gaps by a tap. */
export function CopyableNumber({ label, number }: CopyableNumberProps) {
  return <Copyable label={label} code={number} shown={inGroups(number)} />;
}
