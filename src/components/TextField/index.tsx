import { Input, type InputProps } from '@tarojs/components';
import { MOST_TYPED } from '../mostTyped';
import { innerLabel } from '../innerLabel';
import '../field.scss';

interface TextFieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'number' | 'digit' | 'tel' | 'idcard';
  readonly placeholder?: string;
  /** For screen readers; without it the placeholder is read. */
  readonly label?: string;
  readonly maxLength?: number;
  readonly onBlur?: () => void;
  readonly onConfirm?: () => void;
}

/** WeChat has no keyboard for phone numbers but the numeric one; a browser's number field would eat a landline's dash. */
const telType = process.env.TARO_ENV === 'h5' ? 'tel' : 'number';
const types = { text: 'text', number: 'number', digit: 'digit', tel: telType, idcard: 'idcard' } as const;

export function TextField({
  name,
  value,
  onChange,
  type = 'text',
  placeholder = '',
  label,
  maxLength = MOST_TYPED,
  onBlur,
  onConfirm,
}: TextFieldProps) {
  return (
    <Input
      className="field"
      name={name}
      type={types[type] as InputProps['type']}
      value={value}
      placeholder={placeholder}
      placeholderClass="field__placeholder"
      maxlength={maxLength}
      {...innerLabel(label ?? placeholder)}
      onInput={(event) => onChange(event.detail.value)}
      onBlur={onBlur}
      onConfirm={onConfirm}
    />
  );
}
