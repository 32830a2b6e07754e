import { Text } from '@tarojs/components';
import { z } from '@/domain/zod';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Inquiry } from '@/domain/agencyCase/Inquiry';
import { DraftFile } from '@/domain/request/RequestDraft';
import { formatDay, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { sayDeadline } from '@/features/caseView/sayDay';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { UploadField } from '@/features/files/UploadField';
import { useNow } from '@/features/live/useNow';
import { useCredits } from '@/features/message/useCredits';
import { SavedNote } from '@/features/form/SavedNote';
import { useKeptForm } from '@/features/form/useKeptForm';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { RadioGroup } from '@/components/RadioGroup';
import { TextArea } from '@/components/TextArea';
import './index.scss';

interface InquiryFormProps {
  readonly answer: CaseAnswer;
  readonly inquiry: Inquiry;
  readonly onDone: () => void;
}

const Typed = z.object({
  choice: z.string(),
  words: z.string(),
  day: z.string(),
  files: z.array(DraftFile),
});
type Typed = z.infer<typeof Typed>;

/** A question answered in full: a ready answer, words, a day, pictures, as far as each is wanted. */
export function InquiryForm({ answer, inquiry, onDone }: InquiryFormProps) {
  const today = dayOf(useNow());
  const { caseId } = answer.view.agencyCase;
  const { inquiryId, choices, takes } = inquiry;
  const { form, savedAt, change, discard } = useKeptForm({
    key: `inquiry.${inquiryId}`,
    schema: Typed,
    initial: () => givenBefore(inquiry, answer),
  });
  const { act, isBusy, problem } = useCaseAction('applicant', caseId);
  const askCredits = useCredits(['inquiryAsked', 'progressReported', 'correctionWanted']);
  const set = (part: Partial<Typed>) => change((typed) => ({ ...typed, ...part }));

  async function send(): Promise<void> {
    await askCredits();
    const { choice, words, day, files } = form;
    const fileIds = files.map(({ fileId }) => fileId);
    const payload = { inquiryId, choice, words, day: day === '' ? null : day, fileIds };
    if ((await act({ type: 'AnswerInquiry', payload })) === undefined) return;
    discard();
    onDone();
  }

  return (
    <>
      <Card title={inquiry.words}>
        <Text className="inquiry-form__due">{dueWords(inquiry, answer, today)}</Text>
        {choices.length === 0 ? null : (
          <RadioGroup label={inquiry.words}>
            {choices.map((choice) => (
              <CheckRow
                key={choice}
                isRadio
                label={choice}
                isChecked={form.choice === choice}
                onToggle={() => set({ choice: form.choice === choice ? '' : choice })}
              />
            ))}
          </RadioGroup>
        )}
        {takes.includes('day') ? (
          <FormField label="日期">
            <DayField
              name="day"
              label="日期"
              value={form.day}
              words={form.day === '' ? '请选择' : formatDay(form.day, today)}
              onChange={(day) => set({ day })}
            />
          </FormField>
        ) : null}
        {takes.includes('photo') ? (
          <UploadField
            label="照片"
            owner={{ scope: 'applicant', caseId }}
            files={form.files}
            place={`inquiry.${inquiryId}`}
            onChange={(files) => set({ files })}
          />
        ) : null}
        <FormField label="说明" isOptional={choices.length > 0 || takes.length > 0}>
          <TextArea
            name="words"
            label="说明"
            value={form.words}
            placeholder="选项说不清的,在这里写几句"
            onChange={(words) => set({ words })}
          />
        </FormField>
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem sentence={problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void send()}>
          {inquiry.answer === null ? '提交回答' : '改为这个回答'}
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function givenBefore({ answer: given }: Inquiry, { files }: CaseAnswer): Typed {
  if (given === null) return { choice: '', words: '', day: '', files: [] };

  const stored = given.fileIds.flatMap((fileId) => {
    const facts = files[fileId];
    return facts ? [{ fileId, ...facts }] : [];
  });
  return { choice: given.choice, words: given.words, day: given.day ?? '', files: stored };
}

function dueWords({ dueOn, answer: given }: Inquiry, { remaining }: CaseAnswer, today: string): string {
  if (given !== null) return '专员看到之前都可以改;看到以后,有变化请在“沟通”里告诉专员。';
  const left = remaining[dueOn];
  const words = left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn, today })}`;
  return `请在${sayDeadline(dueOn, today)}回答${words}。专员等这个回答才能往下办。`;
}
