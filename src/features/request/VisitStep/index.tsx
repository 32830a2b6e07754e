import { View } from '@tarojs/components';
import { nextWorkingDay } from '@/domain/schedule/workingCalendar';
import type { Day } from '@/domain/shared/time';
import { formatDay } from '@/domain/schedule/peopleDates';
import { sayDay } from '@/features/caseView/sayDay';
import { Card } from '@/components/Card';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { SegmentTabs } from '@/components/SegmentTabs';
import { TextField } from '@/components/TextField';
import type { StepProps } from '../stepProps';

interface VisitStepProps extends StepProps {
  readonly today: Day;
}

const periods = [
  { value: 'morning', label: '上午' },
  { value: 'afternoon', label: '下午' },
] as const;

/** 上门: when and where the specialist may come (A2). */
export function VisitStep({ draft, change, problems, today }: VisitStepProps) {
  const { visit, project } = draft;
  const set = (edit: Partial<typeof visit>) =>
    change((before) => ({ ...before, visit: { ...before.visit, ...edit } }));
  const suggested = nextWorkingDay({ day: today });

  return (
    <Card title="希望专员什么时候上门">
      <FormField
        label="日期"
        problem={problems.visitDay}
        hint={`下一个工作日是${sayDay(suggested, today)};专员会先打电话与您约定`}
      >
        <DayField
          name="visitDay"
          label="上门日期"
          value={visit.day}
          start={today}
          words={visit.day === '' ? '请选择日期' : formatDay(visit.day, today)}
          onChange={(day) => set({ day })}
        />
      </FormField>
      <FormField label="时段">
        <SegmentTabs tabs={periods} value={visit.period} onChange={(period) => set({ period })} />
      </FormField>
      <FormField label="上门地点" isOptional hint="不填就是项目地址" problem={problems.visitPlace}>
        <View>
          <TextField
            name="visitPlace"
            label="上门地点"
            value={visit.place}
            placeholder={project.address}
            onChange={(place) => set({ place })}
          />
        </View>
      </FormField>
    </Card>
  );
}
