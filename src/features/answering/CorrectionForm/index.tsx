import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CorrectionRequest } from '@/domain/agencyCase/CaseItem';
import { remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useNow } from '@/features/live/useNow';
import { useCredits } from '@/features/message/useCredits';
import { useKeptForm } from '@/features/staff/useKeptForm';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { SavedNote } from '@/features/request/SavedNote';
import { sayDay } from '@/features/caseView/sayDay';
import { AnswerForm, answersOf, emptyAnswer, unansweredWishIds, type WishForm } from '../AnswerForm';
import { WishField } from '../WishField';
import './index.scss';

interface CorrectionFormProps {
  readonly answer: CaseAnswer;
  readonly correction: CorrectionRequest;
  readonly onDone: () => void;
}

/** 补正: everything wanted on one page, answered in one go. What is prepared stays on the phone. */
export function CorrectionForm({ answer, correction, onDone }: CorrectionFormProps) {
  const { caseId } = answer.view.agencyCase;
  const { form, savedAt, change, discard } = useKeptForm({
    key: `correction.${correction.correctionId}`,
    schema: AnswerForm,
    initial: () => emptyAnswer(correction),
  });
  const { act, isBusy, problem } = useCaseAction('applicant', caseId);
  const askCredits = useCredits(['correctionWanted', 'progressReported', 'resultDelivered']);
  const [wasTried, setTried] = useState(false);
  const unanswered = unansweredWishIds(correction, form);

  async function send(): Promise<void> {
    setTried(true);
    if (unanswered.length > 0) return;

    await askCredits();
    const payload = { correctionId: correction.correctionId, answers: answersOf(correction, form) };
    if ((await act({ type: 'AnswerCorrection', payload })) === undefined) return;
    discard();
    onDone();
  }

  return (
    <>
      <CorrectionLead answer={answer} correction={correction} />
      {correction.wishes.map((wish, place) => (
        <WishField
          key={wish.wishId}
          title={`${place + 1}. ${wish.title}`}
          explanation={wish.explanation}
          caseId={caseId}
          wish={form[wish.wishId] ?? { words: '', files: [] }}
          problem={wasTried && unanswered.includes(wish.wishId) ? '请上传文件,或写几句说明。' : ''}
          onChange={(next: WishForm) => change((before) => ({ ...before, [wish.wishId]: next }))}
        />
      ))}
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem
          sentence={wasTried && unanswered.length > 0 ? `还有 ${unanswered.length} 份没有答复。` : problem}
        />
        <PrimaryButton isBusy={isBusy} onClick={() => void send()}>
          提交补正
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function CorrectionLead({ answer, correction }: Pick<CorrectionFormProps, 'answer' | 'correction'>) {
  const today = dayOf(useNow());
  const item = answer.view.agencyCase.items.find(({ itemId }) => itemId === correction.itemId);
  const left = answer.remaining[correction.dueOn];

  return (
    <View className="correction-lead">
      <Text className="correction-lead__title">
        请在{sayDay(correction.dueOn, today)}前补正 {correction.wishes.length} 份材料
      </Text>
      <Text className="correction-lead__words">
        用于:{item?.name ?? '事项'}
        {left === undefined ? '' : `,${remainingWords(left)}`}。逾期审批会停下来等您,不影响其他事项。
      </Text>
    </View>
  );
}
