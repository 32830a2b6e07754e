import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Meeting } from '@/domain/agencyCase/Meeting';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { openFieldWords } from '../../staff/openFieldWords';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptForm, type KeptForm } from '../../form/useKeptForm';
import { CaseStrip } from '../../staffCase/CaseStrip';
import { ClockField } from '../ClockField';
import { emptyMeeting, KeptMeeting, keptOf, planOf } from '../keptMeeting';
import './index.scss';

interface MeetingFormProps {
  readonly answer: CaseAnswer;
  /** The meeting to change; absent where a new one is called. */
  readonly meeting?: Meeting;
}

/** 召集会议: what for, when, where, who, and what to bring (H2). A change of time or place asks everybody again. */
export function MeetingForm({ answer, meeting }: MeetingFormProps) {
  const today = dayOf(useNow());
  const { caseId, meetings } = answer.view.agencyCase;
  const kept = useKeptForm({
    key: meeting
      ? `meeting.${meeting.meetingId}.${meeting.revision}`
      : `meeting.${caseId}.${meetings.length}`,
    schema: KeptMeeting,
    initial: () => (meeting ? keptOf(meeting) : emptyMeeting(today)),
  });
  const acting = useCaseAction('workbench', caseId);
  const plan = planOf(kept.form);
  const calling = useCheckedAction({ acting, type: 'CallMeeting', payload: plan });
  const changed = { ...plan, meetingId: meeting?.meetingId ?? '', reason: kept.form.reason };
  const changing = useCheckedAction({ acting, type: 'ChangeMeeting', payload: changed });
  const { problems, send } = meeting ? changing : calling;

  async function tell(): Promise<void> {
    if ((await send()) === undefined) return;
    kept.discard();
    leaveDone(meeting ? '已通知变更' : '已发出邀请', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <WhenAndWhere kept={kept} problems={problems} today={today} />
      <WhoAndWhat kept={kept} problems={problems} answer={answer} isChange={meeting !== undefined} />
      <BottomActions>
        <SavedNote savedAt={kept.savedAt} />
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void tell()}>
          {meeting ? '通知变更' : '发出邀请'}
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

interface PartProps {
  readonly kept: KeptForm<KeptMeeting>;
  readonly problems: Readonly<Record<string, string>>;
}

function WhenAndWhere({ kept, problems, today }: PartProps & { readonly today: string }) {
  const { form, change } = kept;
  const set = (part: Partial<KeptMeeting>) => change((typed) => ({ ...typed, ...part }));

  return (
    <Card title="会议">
      <FormField label="会议名称" problem={problems.title}>
        <TextField
          name="title"
          label="会议名称"
          value={form.title}
          placeholder="例如:方案审查协调会"
          onChange={(title) => set({ title })}
        />
      </FormField>
      <FormField label="日期" problem={problems.startsAt}>
        <DayField
          name="day"
          label="会议日期"
          value={form.day}
          start={today}
          words={formatDay(form.day, today)}
          onChange={(day) => set({ day })}
        />
      </FormField>
      <View className="meeting-form__clocks">
        <View className="meeting-form__clock">
          <FormField label="开始">
            <ClockField name="from" label="开始时间" value={form.from} onChange={(from) => set({ from })} />
          </FormField>
        </View>
        <View className="meeting-form__clock">
          <FormField label="结束" problem={problems.endsAt}>
            <ClockField name="to" label="结束时间" value={form.to} onChange={(to) => set({ to })} />
          </FormField>
        </View>
      </View>
      <FormField label="地点或链接" problem={problems.place}>
        <TextField
          name="place"
          label="地点或链接"
          value={form.place}
          placeholder="例如:政务中心 301 室"
          onChange={(place) => set({ place })}
        />
      </FormField>
    </Card>
  );
}

function WhoAndWhat({
  kept,
  problems,
  answer,
  isChange,
}: PartProps & { readonly answer: CaseAnswer; readonly isChange: boolean }) {
  const { form, change } = kept;
  const set = (part: Partial<KeptMeeting>) => change((typed) => ({ ...typed, ...part }));
  const departments = [...new Set(answer.view.agencyCase.items.map(({ departmentName }) => departmentName))];

  return (
    <Card title="谁参加,带什么">
      <FormField label="企业参加人" isOptional problem={problems.people}>
        <TextField
          name="people"
          label="企业参加人"
          value={form.people}
          placeholder="例如:项目负责人"
          onChange={(people) => set({ people })}
        />
      </FormField>
      <DepartmentField
        departments={departments}
        chosen={form.departments}
        onChange={(chosen) => set({ departments: chosen })}
      />
      <FormField label="会议议程" problem={problems.agenda}>
        <TextArea
          name="agenda"
          label="会议议程"
          value={form.agenda}
          placeholder="例如:1. 方案调整;2. 补充材料的时间"
          onChange={(agenda) => set({ agenda })}
        />
      </FormField>
      <FormField label="需带的材料" isOptional problem={problems.papers}>
        <TextArea
          name="papers"
          label="需带的材料"
          value={form.papers}
          placeholder="例如:总平面图 2 份"
          onChange={(papers) => set({ papers })}
        />
      </FormField>
      {isChange ? (
        <FormField label="变更说明" isOptional problem={problems.reason}>
          <TextField
            name="reason"
            label="变更说明"
            value={form.reason}
            onChange={(reason) => set({ reason })}
          />
        </FormField>
      ) : null}
    </Card>
  );
}

interface DepartmentFieldProps {
  readonly departments: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

function DepartmentField({ departments, chosen, onChange }: DepartmentFieldProps) {
  if (departments.length === 0) return null;

  return (
    <FormField label="请哪些部门参加" isOptional>
      {departments.map((department) => (
        <CheckRow
          key={department}
          label={department}
          isChecked={chosen.includes(department)}
          onToggle={() => onChange(toggled(chosen, department))}
        />
      ))}
    </FormField>
  );
}

function toggled(chosen: readonly string[], department: string): string[] {
  return chosen.includes(department) ? chosen.filter((each) => each !== department) : [...chosen, department];
}
