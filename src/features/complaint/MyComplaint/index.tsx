import { useState } from 'react';
import { Text } from '@tarojs/components';
import { api } from '@/api/api';
import { longText } from '@/domain/shared/text';
import { useNow } from '@/features/live/useNow';
import { ActionSheet } from '@/components/ActionSheet';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { LoadState } from '@/components/LoadState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextArea } from '@/components/TextArea';
import { ComplaintStory } from '../ComplaintStory';
import { ReplyForm } from '../ReplyForm';
import { useMyComplaint } from '../useComplaint';
import { useSending } from '../useSending';
import '../ComplaintStory/index.scss';

/** One complaint as the person who filed it sees it: what became of it, and what can still be said. */
export function MyComplaint({ complaintId }: { readonly complaintId: string }) {
  const now = useNow();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { view, isLoading, error, refresh } = useMyComplaint(complaintId);
  if (view === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;

  const { actions } = view;
  return (
    <>
      <ComplaintStory view={view} scope="applicant" now={now} />
      <Card>
        <Text className="complaint-story__fact">
          只有您和工作组里没有办理过这个办件的人能看到。答复后,工作组只把“转给专员”的那几句告诉专员。
        </Text>
      </Card>
      {actions.includes('Reply') ? <ReplyForm view={view} /> : null}
      {actions.includes('Withdraw') ? (
        <BottomActions>
          <QuietButton onClick={() => setWithdrawing(true)}>撤回投诉</QuietButton>
        </BottomActions>
      ) : null}
      <ActionSheet title="撤回投诉" isOpen={isWithdrawing} onClose={() => setWithdrawing(false)}>
        <WithdrawForm
          complaintId={complaintId}
          seenVersion={view.version}
          onDone={() => setWithdrawing(false)}
        />
      </ActionSheet>
    </>
  );
}

interface WithdrawFormProps {
  readonly complaintId: string;
  readonly seenVersion: number;
  readonly onDone: () => void;
}

function WithdrawForm({ complaintId, seenVersion, onDone }: WithdrawFormProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState('');
  const { send, isBusy, problem } = useSending();

  async function withdraw(): Promise<void> {
    const checked = longText('撤回原因', 300).safeParse(reason);
    setMissing(checked.error?.issues[0]?.message ?? '');
    if (!checked.success) return;

    const wish = { complaintId, type: 'Withdraw' as const, payload: { reason: checked.data } };
    const answer = await send(wish, (commandId) =>
      api.applicant.complaints.act.mutate({ ...wish, commandId, seenVersion }),
    );
    if (answer !== undefined) onDone();
  }

  return (
    <>
      <Text className="complaint-story__words">撤回后工作组不再答复这件投诉,不能恢复。以后可以再提。</Text>
      <FormField label="撤回原因" problem={missing}>
        <TextArea name="reason" label="撤回原因" value={reason} onChange={setReason} />
      </FormField>
      <Problem sentence={problem} />
      <PrimaryButton isDanger isBusy={isBusy} onClick={() => void withdraw()}>
        撤回
      </PrimaryButton>
    </>
  );
}
