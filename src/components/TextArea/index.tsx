import { Textarea } from '@tarojs/components';
import { MOST_TYPED } from '../mostTyped';
import { innerLabel } from '../innerLabel';
import '../field.scss';

interface TextAreaProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly label?: string;
  readonly maxLength?: number;
}

/** Several lines; grows with what is written. */
export function TextArea({
  name,
  value,
  onChange,
  placeholder = '',
  label,
  maxLength = MOST_TYPED,
}: TextAreaProps) {
  return (
    <Textarea
      className="field field--area"
      name={name}
      value={value}
      autoHeight
      placeholder={placeholder}
      placeholderClass="field__placeholder"
      maxlength={maxLength}
      {...innerLabel(label ?? placeholder)}
      onInput={(event) => onChange(event.detail.value)}
    />
  );
}
