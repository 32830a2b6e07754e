import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { api } from '@/api/api';
import { ComplaintContent } from '@/domain/complaint/Complaint';
import { mayLeaveUnsent } from '@/features/files/unsentFiles';
import { useCredits } from '@/features/message/useCredits';
import { SavedNote } from '@/features/form/SavedNote';
import { fieldProblems } from '@/features/form/fieldProblems';
import { useKeptForm } from '@/features/form/useKeptForm';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { useSending } from '../useSending';
import { ComplaintFields } from './ComplaintFields';
import { ComplaintDraft, emptyComplaint } from './ComplaintDraft';
import './index.scss';

interface ComplaintFormProps {
  readonly caseId: string;
  readonly projectName: string;
  readonly onDone: (complaintId: string) => void;
}

/** 投诉 (P5): to the working group alone; what is typed stays on the phone until it has been sent. */
export function ComplaintForm({ caseId, projectName, onDone }: ComplaintFormProps) {
  const kept = useKeptForm({
    key: `complaint.${caseId}`,
    schema: ComplaintDraft,
    initial: () => emptyComplaint,
  });
  const { send, isBusy, problem } = useSending(`complaint.${caseId}`);
  const askCredits = useCredits(['voiceAnswered']);
  const [wasTried, setTried] = useState(false);
  const { files, ...said } = kept.form;
  const content = { ...said, fileIds: files.map(({ fileId }) => fileId) };
  const problems = wasTried ? fieldProblems(ComplaintContent, content) : {};

  async function submit(): Promise<void> {
    setTried(true);
    const checked = ComplaintContent.safeParse(content);
    if (!checked.success || !(await mayLeaveUnsent())) return;

    await askCredits();
    const wish = { caseId, content: checked.data };
    const answer = await send(wish, (commandId) =>
      api.applicant.complaints.file.mutate({ ...wish, commandId }),
    );
    if (answer === undefined) return;
    kept.discard();
    onDone(answer.complaint.complaintId);
  }

  return (
    <>
      <View className="complaint-lead">
        <Text className="complaint-lead__title">向工作组投诉</Text>
        <Text className="complaint-lead__words">
          {projectName}。只有工作组里没有办理过这个办件的人能看到。专员和窗口看不到,也不知道有这件投诉。
        </Text>
      </View>
      <ComplaintFields caseId={caseId} form={kept.form} problems={problems} onChange={kept.change} />
      <BottomActions>
        <SavedNote savedAt={kept.savedAt} />
        <Problem
          sentence={Object.keys(problems).length > 0 ? '还有内容没有填好,请看上面的提示。' : problem}
        />
        <PrimaryButton isBusy={isBusy} onClick={() => void submit()}>
          提交投诉
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
