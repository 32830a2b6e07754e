import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { ConsultationLetter } from '@/domain/agencyCase/Letter';
import { DraftFile } from '@/domain/request/RequestDraft';
import { z } from '@/domain/zod';
import { FormField } from '@/components/FormField';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { SegmentTabs } from '@/components/SegmentTabs';
import { TextArea } from '@/components/TextArea';
import { useCaseAction } from '../../caseView/useCaseAction';
import { UploadField } from '../../files/UploadField';
import { SavedNote } from '../../form/SavedNote';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptForm } from '../../form/useKeptForm';
import { leavingForm } from './leavingForm';

const outcomes = [
  { value: 'consent', label: '同意' },
  { value: 'objection', label: '有异议' },
] as const;

const KeptAnswer = z.object({
  outcome: z.enum(['consent', 'objection']),
  words: z.string(),
  files: z.array(DraftFile),
});
type KeptAnswer = z.infer<typeof KeptAnswer>;

/** What finds the answer to this letter on the phone while it is being written. */
export function answerKey({ letterId }: Pick<ConsultationLetter, 'letterId'>): string {
  return `letterAnswer.${letterId}.`;
}

interface LetterAnswerProps {
  readonly answer: CaseAnswer;
  readonly letter: ConsultationLetter;
  readonly onClose: () => void;
}

/** 复函: what the other department answered, with its letter. */
export function LetterAnswer({ answer, letter, onClose }: LetterAnswerProps) {
  const { caseId } = answer.view.agencyCase;
  const place = answerKey(letter);
  const { form, savedAt, change, discard } = useKeptForm({
    key: place,
    schema: KeptAnswer,
    initial: (): KeptAnswer => ({ outcome: 'consent', words: '', files: [] }),
  });
  const { outcome, words, files } = form;
  const acting = useCaseAction('workbench', caseId);
  const fileIds = files.map(({ fileId }) => fileId);
  const payload = { letterId: letter.letterId, outcome, words, fileIds };
  const { problems, send } = useCheckedAction({ acting, type: 'AnswerLetter', payload });
  const set = (part: Partial<KeptAnswer>) => change((typed) => ({ ...typed, ...part }));

  const { close, giveUp } = leavingForm({ place, savedAt, discard, onClose });

  return (
    <>
      <SegmentTabs tabs={outcomes} value={outcome} onChange={(next) => set({ outcome: next })} />
      <FormField
        label="复函意见"
        hint={outcome === 'objection' ? '没有写明理由的异议视为同意' : ''}
        isOptional
        problem={problems.words}
      >
        <TextArea
          name="letterAnswer"
          label="复函意见"
          value={words}
          onChange={(next) => set({ words: next })}
        />
      </FormField>
      <UploadField
        label="复函"
        owner={{ scope: 'workbench', caseId }}
        files={files}
        place={place}
        onChange={(next) => set({ files: next })}
      />
      <SavedNote savedAt={savedAt} />
      <Problem sentence={acting.problem} />
      <QuietButton isBusy={acting.isBusy} onClick={() => void send().then((done) => done && close())}>
        登记复函
      </QuietButton>
      <QuietButton onClick={() => void giveUp()}>取消</QuietButton>
    </>
  );
}
