import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { DayOverrides } from '@/domain/schedule/calendar';
import { formatDay } from '@/domain/schedule/peopleDates';
import { chineseCalendar } from '@/domain/schedule/workingCalendar';
import type { Day } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { confirmed } from '@/components/confirmed';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import { useSaveRules, type Rules } from '../useRules';
import './index.scss';

interface CalendarFormProps {
  readonly table: Rules['calendar'];
  /** The last day that the built-in table of holidays knows. */
  readonly publishedUntil: Day;
}

type DayKind = 'work' | 'rest';
const kindWords: Record<DayKind, string> = { work: '上班', rest: '休息' };

/** The district's table of days that differ from the published calendar; every open case's dates follow it. */
export function CalendarForm({ table, publishedUntil }: CalendarFormProps) {
  const [overrides, setOverrides] = useState<DayOverrides>(table.overrides);
  const [knownUntil, setKnownUntil] = useState(table.knownUntil ?? '');
  const { isBusy, problem, saveCalendar } = useSaveRules();
  const days = Object.keys(overrides).sort();
  const isChanged =
    JSON.stringify(sorted(overrides)) !== JSON.stringify(sorted(table.overrides)) ||
    knownUntil !== (table.knownUntil ?? '');

  function put(day: Day, kind: DayKind): void {
    setOverrides((before) => ({ ...before, [day]: kind }));
  }

  function remove(day: Day): void {
    setOverrides((before) => Object.fromEntries(Object.entries(before).filter(([each]) => each !== day)));
  }

  async function save(): Promise<void> {
    const isSure = await confirmed({
      title: '保存工作日历?',
      words: '所有在办办件的期限会按新的日历重新计算,企业能看到变化。',
      yes: '保存',
    });
    if (!isSure) return;
    const wish = { version: table.version, overrides, knownUntil: knownUntil || null };
    if (await saveCalendar(wish)) void Taro.showToast({ title: '已保存', icon: 'success' });
  }

  return (
    <Card title="工作日历">
      <Text className="calendar-form__words">
        系统已有 {formatDay(publishedUntil)} 及以前的节假日和调休。新公布的放假安排请在这里登记;
        没有公布的日期标为“暂估”。
      </Text>
      {days.map((day) => (
        <View key={day} className="calendar-form__day">
          <Text className="calendar-form__name">{formatDay(day)}</Text>
          <StatusTag
            word={kindWords[overrides[day] ?? 'work']}
            tone={overrides[day] === 'work' ? 'brand' : 'good'}
          />
          <QuietButton about={formatDay(day)} onClick={() => remove(day)}>
            删除
          </QuietButton>
        </View>
      ))}
      <AddDay onAdd={put} />
      <FormField label="放假安排已登记至" hint="这一天以前不再标为暂估" isOptional>
        <DayField
          name="knownUntil"
          label="放假安排已登记至"
          value={knownUntil}
          start={publishedUntil}
          words={knownUntil === '' ? '没有登记' : formatDay(knownUntil)}
          onChange={setKnownUntil}
        />
      </FormField>
      <Problem sentence={problem} />
      {isChanged ? (
        <PrimaryButton isBusy={isBusy} onClick={() => void save()}>
          保存工作日历
        </PrimaryButton>
      ) : null}
    </Card>
  );
}

/** One day, with the opposite of what it would be. */
function AddDay({ onAdd }: { readonly onAdd: (day: Day, kind: DayKind) => void }) {
  const [day, setDay] = useState('');
  const kind: DayKind = day !== '' && chineseCalendar.isWorkingDay(day) ? 'rest' : 'work';

  return (
    <FormField label="增加一天" hint="原本上班的日子登记为休息,原本休息的登记为上班">
      <DayField
        name="newDay"
        label="增加一天"
        value={day}
        words={day === '' ? '请选择日期' : formatDay(day)}
        onChange={setDay}
      />
      {day === '' ? null : (
        <QuietButton
          onClick={() => {
            onAdd(day, kind);
            setDay('');
          }}
        >
          {`登记为${kindWords[kind]}`}
        </QuietButton>
      )}
    </FormField>
  );
}

function sorted(overrides: DayOverrides): [string, string][] {
  return Object.entries(overrides).sort(([a], [b]) => a.localeCompare(b));
}
