import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { InquiryPart } from '@/domain/agencyCase/Inquiry';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { DayField } from '@/components/DayField';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
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
import { useKeptForm } from '../../form/useKeptForm';
import { CaseStrip } from '../../staffCase/CaseStrip';
import './index.scss';
import { choiceSets, emptyInquiry, inquiryOf, KeptInquiry, partNames } from '../keptInquiry';

interface AskFormProps {
  readonly answer: CaseAnswer;
}

/** 提问: one thing to know, with ready answers, so that the enterprise answers with one tap. */
export function AskForm({ answer }: AskFormProps) {
  const today = dayOf(useNow());
  const { caseId, inquiries } = answer.view.agencyCase;
  const { form, savedAt, change, discard } = useKeptForm({
    key: `inquiry.${caseId}.${inquiries.length}`,
    schema: KeptInquiry,
    initial: () => emptyInquiry(today),
  });
  const acting = useCaseAction('workbench', caseId);
  const { problems, send } = useCheckedAction({ acting, type: 'AskInquiry', payload: inquiryOf(form) });
  const set = (part: Partial<KeptInquiry>) => change((typed) => ({ ...typed, ...part }));

  async function ask(): Promise<void> {
    if ((await send()) === undefined) return;
    discard();
    leaveDone('已发给企业', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <Card title="想知道什么">
        <FormField label="问题" hint="一次问一件事" problem={problems.words}>
          <TextArea
            name="question"
            label="问题"
            value={form.words}
            placeholder="例如:施工现场通水通电了吗?"
            onChange={(words) => set({ words })}
          />
        </FormField>
        <Choices choices={form.choices} problem={problems.choices} onChange={(choices) => set({ choices })} />
      </Card>
      <Card title="还可以怎样回答">
        {InquiryPart.options.map((part) => (
          <CheckRow
            key={part}
            {...partNames[part]}
            isChecked={form.takes.includes(part)}
            onToggle={() => set({ takes: toggled(form.takes, part) })}
          />
        ))}
        <FormField label="请在哪天前回答" problem={problems.dueOn}>
          <DayField
            name="dueOn"
            label="答复期限"
            value={form.dueOn}
            start={today}
            words={formatDay(form.dueOn, today)}
            onChange={(dueOn) => set({ dueOn })}
          />
        </FormField>
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void ask()}>
          发给企业
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

interface ChoicesProps {
  readonly choices: readonly string[];
  readonly problem: string | undefined;
  readonly onChange: (choices: string[]) => void;
}

function Choices({ choices, problem, onChange }: ChoicesProps) {
  const fill = (_: string, place: number) => {
    const ready = choiceSets[place]?.choices ?? [];
    onChange(choices.map((_choice, index) => ready[index] ?? ''));
  };

  return (
    <FormField
      label="现成答案"
      hint="企业点一下就能回答;都不合适时,企业也能写几句"
      isOptional
      problem={problem}
    >
      <PhraseChips label="常用答案" phrases={choiceSets.map(({ name }) => name)} onChoose={fill} />
      {choices.map((choice, place) => (
        <View key={place} className="ask-form__choice">
          <TextField
            name={`choice-${place}`}
            label={`现成答案 ${place + 1}`}
            placeholder={`答案 ${place + 1}`}
            maxLength={20}
            value={choice}
            onChange={(next) => onChange(choices.map((each, index) => (index === place ? next : each)))}
          />
        </View>
      ))}
    </FormField>
  );
}

function toggled(parts: readonly InquiryPart[], part: InquiryPart): InquiryPart[] {
  return parts.includes(part) ? parts.filter((each) => each !== part) : [...parts, part];
}
