import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem, ItemNeed } from '@/domain/agencyCase/CaseItem';
import { formatDay } from '@/domain/schedule/peopleDates';
import { addWorkingDays } from '@/domain/schedule/workingCalendar';
import { dayOf } from '@/domain/shared/time';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useCheckedAction } from '../../form/useCheckedAction';

interface DeferFormProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  readonly need: ItemNeed;
  /** ISO instant. */
  readonly now: string;
  readonly onClose: () => void;
}

/** 容缺: the enterprise promises a secondary paper for a day within the item's promised limit (R1). */
export function DeferForm({ answer, item, need, now, onClose }: DeferFormProps) {
  const today = dayOf(now);
  const latest = addWorkingDays({ from: today, days: item.promisedLimitWd }).day;
  const [dueOn, setDueOn] = useState(latest);
  const acting = useCaseAction('workbench', answer.view.agencyCase.caseId);
  const { problems, send } = useCheckedAction({
    acting,
    type: 'DeferMaterial',
    payload: { itemId: item.itemId, materialId: need.materialId, dueOn },
  });

  async function defer(): Promise<void> {
    if ((await send()) !== undefined) onClose();
  }

  return (
    <View>
      <FormField
        label="企业承诺补交的日期"
        hint={`承诺时限 ${item.promisedLimitWd} 个工作日,最晚 ${formatDay(latest, today)}`}
        problem={problems.dueOn}
      >
        <DayField
          name="dueOn"
          label="企业承诺补交的日期"
          value={dueOn}
          start={today}
          end={latest}
          words={formatDay(dueOn, today)}
          onChange={setDueOn}
        />
      </FormField>
      <Problem sentence={acting.problem} />
      <PrimaryButton isBusy={acting.isBusy} onClick={() => void defer()}>
        登记容缺承诺
      </PrimaryButton>
      <QuietButton onClick={onClose}>取消</QuietButton>
    </View>
  );
}
