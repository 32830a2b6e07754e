import { Picker, Text, View } from '@tarojs/components';
import { Icon } from '../Icon';
import { roleOf } from '../roleOf';
import '../field.scss';
import './index.scss';

interface DayFieldProps {
  readonly name: string;
  /** 'YYYY-MM-DD', or empty while nothing is chosen. */
  readonly value: string;
  /** The first and last day that can be chosen. */
  readonly start?: string;
  readonly end?: string;
  /** Where the wheel stands while nothing is chosen; the first day where none is named. */
  readonly placeholder?: string;
  /** The chosen day as people say it. */
  readonly words: string;
  readonly label?: string;
  readonly onChange: (day: string) => void;
}

/** A day, chosen with the platform's own wheel. */
export function DayField(props: DayFieldProps) {
  const { name, value, start, end, placeholder, words, label, onChange } = props;
  return (
    <Picker
      mode="date"
      name={name}
      value={value === '' ? (placeholder ?? start ?? '') : value}
      start={start}
      end={end}
      onChange={(event) => onChange(event.detail.value)}
    >
      <View
        className={`field day-field${value === '' ? ' field--empty' : ''}`}
        {...roleOf('button')}
        aria-label={`${label ?? '日期'}:${words}`}
      >
        <Text>{words}</Text>
        <Icon name="down" />
      </View>
    </Picker>
  );
}
