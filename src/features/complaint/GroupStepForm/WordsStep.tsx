import { useState } from 'react';
import { api } from '@/api/api';
import { complaintPayloads } from '@/domain/complaint/Complaint';
import type { GroupComplaintView } from '@/domain/complaint/ComplaintView';
import { fieldProblems } from '@/features/form/fieldProblems';
import { useKeptForm } from '@/features/form/useKeptForm';
import { z } from '@/domain/zod';
import { confirmed } from '@/components/confirmed';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { useSending } from '../useSending';

const Draft = z.object({ words: z.string() });

const forms = {
  Answer: {
    label: '答复',
    hint: '企业会收到通知,看到全文。专员和窗口看不到。',
    button: '发送答复',
    question: { title: '发送这份答复?', words: '发送后不能修改,企业会收到通知。', yes: '发送' },
  },
  Release: {
    label: '转给专员的内容',
    hint: '专员和窗口只看到这里写的。不要写谁投诉、投诉了什么。企业也会看到转了什么。',
    button: '转给专员',
    question: { title: '转给专员?', words: '转出后不能收回,专员会收到通知。', yes: '转出' },
  },
} as const;

interface WordsStepProps {
  readonly type: keyof typeof forms;
  readonly view: GroupComplaintView;
  readonly onDone: () => void;
}

/** An answer, or the part of one that is passed on: words that cannot be taken back. */
export function WordsStep({ type, view, onDone }: WordsStepProps) {
  const { label, hint, button, question } = forms[type];
  const { complaintId, answers } = view.complaint;
  const kept = useKeptForm({
    key: `complaint${type}.${complaintId}.${answers.length}`,
    schema: Draft,
    initial: () => ({ words: '' }),
  });
  const { send, isBusy, problem } = useSending();
  const [wasTried, setTried] = useState(false);
  const problems = wasTried ? fieldProblems(complaintPayloads[type], kept.form) : {};

  async function submit(): Promise<void> {
    setTried(true);
    const checked = complaintPayloads[type].safeParse(kept.form);
    if (!checked.success || !(await confirmed(question))) return;

    const wish = { complaintId, type, payload: checked.data };
    const seenVersion = view.version;
    const answer = await send(wish, (commandId) =>
      api.supervision.complaints.act.mutate({ ...wish, commandId, seenVersion }),
    );
    if (answer === undefined) return;
    kept.discard();
    onDone();
  }

  return (
    <>
      <FormField label={label} hint={hint} problem={problems['words']}>
        <TextArea
          name="words"
          label={label}
          value={kept.form.words}
          onChange={(words) => kept.change(() => ({ words }))}
        />
      </FormField>
      <Problem sentence={problem} />
      <PrimaryButton isBusy={isBusy} onClick={() => void submit()}>
        {button}
      </PrimaryButton>
    </>
  );
}
