import { Picker, Text, View } from '@tarojs/components';
import { Icon } from '../Icon';
import { roleOf } from '../roleOf';
import '../field.scss';
import '../DayField/index.scss';

interface MonthFieldProps {
  readonly name: string;
  /** 'YYYY-MM', or empty while nothing is chosen. */
  readonly value: string;
  /** The last month that can be chosen. */
  readonly end?: string;
  /** The chosen month as people say it. */
  readonly words: string;
  readonly label: string;
  readonly onChange: (month: string) => void;
}

/** A month, chosen with the platform's own wheel. */
export function MonthField({ name, value, end, words, label, onChange }: MonthFieldProps) {
  return (
    <Picker
      mode="date"
      fields="month"
      name={name}
      value={value === '' ? (end ?? '') : value}
      end={end}
      onChange={(event) => onChange(event.detail.value.slice(0, 'YYYY-MM'.length))}
    >
      <View
        className={`field day-field${value === '' ? ' field--empty' : ''}`}
        {...roleOf('button')}
        aria-label={`${label}:${words}`}
      >
        <Text>{words}</Text>
        <Icon name="down" />
      </View>
    </Picker>
  );
}
