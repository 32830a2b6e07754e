import { useState } from 'react';
import { api } from '@/api/api';
import { complaintPayloads } from '@/domain/complaint/Complaint';
import type { ComplaintView } from '@/domain/complaint/ComplaintView';
import { fieldProblems } from '@/features/form/fieldProblems';
import { useKeptForm } from '@/features/form/useKeptForm';
import { z } from '@/domain/zod';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { VerdictFields } from '@/components/VerdictFields';
import { useSending } from '../useSending';

const ReplyDraft = z.object({ isSatisfied: z.boolean().optional(), words: z.string() });
type ReplyDraft = z.infer<typeof ReplyDraft>;

/** What the enterprise says of an answer, once for each. */
export function ReplyForm({ view }: { readonly view: ComplaintView }) {
  const { complaintId, answers } = view.complaint;
  const kept = useKeptForm<ReplyDraft>({
    key: `complaintReply.${complaintId}.${answers.length}`,
    schema: ReplyDraft,
    initial: () => ({ words: '' }),
  });
  const { send, isBusy, problem } = useSending();
  const [wasTried, setTried] = useState(false);
  const { isSatisfied, words } = kept.form;
  const problems = wasTried ? fieldProblems(complaintPayloads.Reply, { isSatisfied, words }) : {};

  async function submit(): Promise<void> {
    setTried(true);
    const checked = complaintPayloads.Reply.safeParse({ isSatisfied, words });
    if (!checked.success) return;

    const wish = { complaintId, type: 'Reply' as const, payload: checked.data };
    const seenVersion = view.version;
    const answer = await send(wish, (commandId) =>
      api.applicant.complaints.act.mutate({ ...wish, commandId, seenVersion }),
    );
    if (answer !== undefined) kept.discard();
  }

  return (
    <Card title="对答复满意吗?">
      <VerdictFields
        question="对答复满意吗"
        hint="每次答复评价一次"
        consequence={answers.length > 1 ? '工作组会看到您的意见' : '退回工作组再次答复'}
        verdict={kept.form}
        isMissing={wasTried && isSatisfied === undefined}
        wordsProblem={problems['words']}
        onChange={(change) => kept.change((before) => ({ ...before, ...change }))}
      />
      <Problem sentence={problem} />
      <PrimaryButton isBusy={isBusy} onClick={() => void submit()}>
        提交对答复的评价
      </PrimaryButton>
    </Card>
  );
}
