import { View } from '@tarojs/components';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf, type Day } from '@/domain/shared/time';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface ValidityFieldProps {
  /** The paper; read out with the field where a page has several. */
  readonly paperName?: string;
  readonly value: Day | null;
  /** ISO instant. */
  readonly now: string;
  /** What is wrong with the day, as a sentence. */
  readonly problem?: string | undefined;
  readonly onChange: (value: Day | null) => void;
}

/** Papers of which the day has passed are told of, so the wheel begins well before today. */
const EARLIEST = '2000-01-01';

/** Until when a paper is good; it may be left open. */
export function ValidityField({ paperName = '', value, now, problem, onChange }: ValidityFieldProps) {
  const today = dayOf(now);
  const words = value === null ? '没有填' : formatDay(value, today);
  const past = value !== null && value < today ? '这一天已经过去,材料库会标为已过期,申请时不再带上。' : '';
  return (
    <FormField
      label="有效期到"
      isOptional
      hint="证照上写了就填,快到期时提醒您换新的。"
      problem={problem ?? past}
    >
      <DayField
        name="validUntil"
        label={`${paperName}有效期到`}
        value={value ?? ''}
        start={EARLIEST}
        end="2199-12-31"
        placeholder={today}
        words={words}
        onChange={onChange}
      />
      {value === null ? null : (
        <View className="validity-field__clear">
          <QuietButton about={paperName} onClick={() => onChange(null)}>
            不填有效期
          </QuietButton>
        </View>
      )}
    </FormField>
  );
}
