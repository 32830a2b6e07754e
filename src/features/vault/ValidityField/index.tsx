import { View } from '@tarojs/components';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf, type Day } from '@/domain/shared/time';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { QuietButton } from '@/components/QuietButton';

interface ValidityFieldProps {
  readonly value: Day | null;
  /** ISO instant. */
  readonly now: string;
  readonly onChange: (value: Day | null) => void;
}

/** Until when a paper is good; it may be left open. */
export function ValidityField({ value, now, onChange }: ValidityFieldProps) {
  const words = value === null ? '没有填' : formatDay(value, dayOf(now));
  return (
    <FormField label="有效期到" isOptional hint="到期前 30 天提醒您换新的。">
      <DayField
        name="validUntil"
        label="有效期到"
        value={value ?? ''}
        start={dayOf(now)}
        end="2199-12-31"
        words={words}
        onChange={onChange}
      />
      {value === null ? null : (
        <View>
          <QuietButton onClick={() => onChange(null)}>不填有效期</QuietButton>
        </View>
      )}
    </FormField>
  );
}
