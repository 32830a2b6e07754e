import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { z } from '@/domain/zod';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useCheckedAction } from '../../form/useCheckedAction';
import { SavedNote } from '../../form/SavedNote';
import { FormNotices } from '../../staff/cloudForm/FormNotices';
import { useCloudForm } from '../../staff/cloudForm/useCloudForm';

const Draft = z.object({ measures: z.string(), by: z.string(), on: z.string() });
type Draft = z.infer<typeof Draft>;

const fields = { measures: { label: '整改情况' }, by: { label: '回电人' }, on: { label: '回电日期' } };

interface RectificationFormProps {
  readonly caseId: string;
  /** ISO instant. */
  readonly now: string;
  readonly onDone: () => void;
}

/** 差评整改: what was found and done, and who, other than the served, phoned the enterprise when. */
export function RectificationForm({ caseId, now, onDone }: RectificationFormProps) {
  const today = dayOf(now);
  const kept = useCloudForm<Draft>({
    scope: 'supervision',
    key: `rectification.${caseId}`,
    schema: Draft,
    initial: () => ({ measures: '', by: '', on: today }),
  });
  const { measures, by, on } = kept.form;
  const acting = useCaseAction('supervision', caseId);
  const payload = { measures, callBack: { by, on } };
  const { problems, send } = useCheckedAction({ acting, type: 'RecordRectification', payload });
  const put = (field: keyof Draft) => (value: string) =>
    kept.change((before) => ({ ...before, [field]: value }));

  async function record(): Promise<void> {
    if ((await send()) === undefined) return;
    kept.discard();
    onDone();
  }

  return (
    <>
      <FormNotices sync={kept.sync} fields={fields} />
      <FormField
        label="整改情况"
        hint="企业会看到并评价。写明核实到什么、怎样改、企业是否认可。"
        problem={problems['measures']}
      >
        <TextArea
          name="measures"
          label="整改情况"
          value={measures}
          placeholder="例如:已与企业沟通,原因是进展没有及时告知;现约定每周五通报"
          onChange={put('measures')}
        />
      </FormField>
      <FormField label="回电人" hint="不能是被评价的专员" problem={problems['callBack.by']}>
        <TextField name="by" label="回电人" value={by} onChange={put('by')} />
      </FormField>
      <FormField label="回电日期" problem={problems['callBack.on']}>
        <DayField
          name="on"
          label="回电日期"
          value={on}
          end={today}
          words={formatDay(on, today)}
          onChange={put('on')}
        />
      </FormField>
      <SavedNote savedAt={kept.savedAt} isWaiting={kept.sync.isWaiting} />
      <Problem sentence={acting.problem} />
      <PrimaryButton isBusy={acting.isBusy} onClick={() => void record()}>
        登记差评整改
      </PrimaryButton>
    </>
  );
}
