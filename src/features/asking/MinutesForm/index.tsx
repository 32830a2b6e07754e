import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Meeting } from '@/domain/agencyCase/Meeting';
import { DraftFile } from '@/domain/request/RequestDraft';
import { z } from '@/domain/zod';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { useCaseAction } from '../../caseView/useCaseAction';
import { UploadField } from '../../files/UploadField';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { openFieldWords } from '../../staff/openFieldWords';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { FormNotices } from '../../staff/cloudForm/FormNotices';
import { useCloudForm } from '../../staff/cloudForm/useCloudForm';

interface MinutesFormProps {
  readonly answer: CaseAnswer;
  readonly meeting: Meeting;
}

const KeptMinutes = z.object({ words: z.string(), files: z.array(DraftFile) });
type KeptMinutes = z.infer<typeof KeptMinutes>;

const minutesFields = { words: { label: '会议纪要' }, files: { label: '纪要文件' } };

/** What was agreed, as part of the case's history; the enterprise reads it. */
export function MinutesForm({ answer, meeting: { meetingId } }: MinutesFormProps) {
  const { caseId } = answer.view.agencyCase;
  const { form, savedAt, change, discard, sync } = useCloudForm({
    scope: 'workbench',
    key: `minutes.${meetingId}`,
    schema: KeptMinutes,
    initial: (): KeptMinutes => ({ words: '', files: [] }),
  });
  const acting = useCaseAction('workbench', caseId);
  const payload = { meetingId, words: form.words, fileIds: form.files.map(({ fileId }) => fileId) };
  const { problems, send } = useCheckedAction({ acting, type: 'RecordMinutes', payload });

  async function record(): Promise<void> {
    if ((await send()) === undefined) return;
    discard();
    leaveDone('已登记纪要', staffPaths.case({ caseId }));
  }

  return (
    <>
      <FormNotices sync={sync} fields={minutesFields} />
      <Card title="登记会议纪要">
        <FormField label="议定了什么,谁做,什么时候" hint="企业能看到" problem={problems.words}>
          <TextArea
            name="minutes"
            label="会议纪要"
            value={form.words}
            placeholder="例如:同意调整方案;设计单位周五前交图"
            onChange={(words) => change((typed) => ({ ...typed, words }))}
          />
        </FormField>
        <UploadField
          label="纪要文件"
          owner={{ scope: 'workbench', caseId }}
          files={form.files}
          place={`minutes.${meetingId}`}
          onChange={(files) => change((typed) => ({ ...typed, files }))}
        />
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} isWaiting={sync.isWaiting} />
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void record()}>
          登记纪要
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
