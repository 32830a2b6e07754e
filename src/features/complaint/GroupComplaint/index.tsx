import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { GroupComplaintView } from '@/domain/complaint/ComplaintView';
import { useNow } from '@/features/live/useNow';
import { supervisorPaths } from '@/features/staff/staffPaths';
import { StepActions, type StepChoice } from '@/features/staffCase/StepActions';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { ActionSheet } from '@/components/ActionSheet';
import { CallButton } from '@/components/CallButton';
import { Card } from '@/components/Card';
import { LoadState } from '@/components/LoadState';
import { QuietButton } from '@/components/QuietButton';
import { Timeline } from '@/components/Timeline';
import { AssignSheet } from '../GroupStepForm/AssignSheet';
import { WordsStep } from '../GroupStepForm/WordsStep';
import { ComplaintStory } from '../ComplaintStory';
import { useGroupComplaint } from '../useComplaint';
import '../ComplaintStory/index.scss';

type Opened = 'Assign' | 'Answer' | 'Release';

const labels = { Answer: '答复', Release: '转给专员', Assign: '指定办理人' } as const;
const order: readonly Opened[] = ['Answer', 'Release', 'Assign'];

/** One complaint as the working group handles it: who answers, what, and what those who served may read of it (P5). */
export function GroupComplaint({ complaintId }: { readonly complaintId: string }) {
  const now = useNow();
  const [opened, setOpened] = useState<Opened>();
  const { view, isLoading, error, refresh } = useGroupComplaint(complaintId);
  if (view === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;

  const close = () => setOpened(undefined);
  const choices: StepChoice[] = order
    .filter((step) => view.actions.includes(step))
    .map((step) => ({ key: step, label: labels[step], choose: () => setOpened(step) }));

  return (
    <>
      <ComplaintStory view={view} scope="supervision" now={now} />
      <HandlingCard view={view} now={now} />
      <StepActions choices={choices} />
      <ActionSheet title={opened ? labels[opened] : ''} isOpen={opened !== undefined} onClose={close}>
        {opened === 'Assign' ? <AssignSheet view={view} onDone={close} /> : null}
        {opened === 'Answer' || opened === 'Release' ? (
          <WordsStep key={opened} type={opened} view={view} onDone={close} />
        ) : null}
      </ActionSheet>
    </>
  );
}

const stepNames = {
  Assign: '指定办理人',
  Answer: '答复',
  Release: '转给专员',
  Reply: '企业评价答复',
  Withdraw: '企业撤回',
  Alert: '超期提醒工作组',
} as const;

function HandlingCard({ view, now }: { readonly view: GroupComplaintView; readonly now: string }) {
  const { complaint, phone } = view;
  const { caseId, caseNumber, assignee, by, steps } = complaint;
  const entries = [...steps].reverse().map(({ commandId, type, at, by: author, words }) => ({
    key: commandId,
    title: stepNames[type],
    detail: words,
    when: formatMoment(at, now),
    who: author.name,
  }));

  return (
    <Card title="办理">
      <Text className="complaint-story__words">
        {assignee === null ? '还没有指定办理人' : `由${assignee.name}办理`}
      </Text>
      <Text className="complaint-story__fact">
        {by.name}提交 · 办件 {caseNumber}
      </Text>
      <View className="complaint-story__buttons">
        {phone === null ? null : (
          <CallButton about={by.name} phone={phone}>
            回电 {phone}
          </CallButton>
        )}
        <QuietButton onClick={() => void Taro.navigateTo({ url: supervisorPaths.case({ caseId }) })}>
          查看办件
        </QuietButton>
      </View>
      {entries.length === 0 ? null : <Timeline entries={entries} />}
    </Card>
  );
}
