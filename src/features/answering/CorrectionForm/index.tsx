import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem, CorrectionRequest } from '@/domain/agencyCase/CaseItem';
import { remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useNow } from '@/features/live/useNow';
import { usePapers } from '@/features/guide/usePapers';
import { useCredits } from '@/features/message/useCredits';
import { useKeptForm } from '@/features/form/useKeptForm';
import { useAwaitedOffers } from '@/features/vault/useCaseOffers';
import { HandedValidity } from '@/features/vault/HandedValidity';
import { VaultOfferNote } from '@/features/vault/VaultOfferNote';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { SavedNote } from '@/features/form/SavedNote';
import { sayDeadline } from '@/features/caseView/sayDay';
import { AnswerForm, answerProblems, answersOf, emptyAnswer, type WishForm } from '../AnswerForm';
import { WishExample } from '../WishExample';
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
  const now = useNow();
  const problems = answerProblems(correction, form, dayOf(now));
  const lacking = Object.keys(problems).length;
  const guideOf = usePapers();
  const offerFor = useAwaitedOffers(answer);

  function set(wishId: string, part: Partial<WishForm>): void {
    change((before) => ({ ...before, [wishId]: { words: '', files: [], ...before[wishId], ...part } }));
  }

  async function send(): Promise<void> {
    setTried(true);
    if (lacking > 0) return;

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
          wishId={wish.wishId}
          wish={form[wish.wishId] ?? { words: '', files: [] }}
          problem={wasTried ? (problems[wish.wishId] ?? '') : ''}
          fromVault={
            <VaultOfferNote
              offer={offerFor(wish)}
              files={form[wish.wishId]?.files ?? []}
              now={now}
              onUse={(files) => set(wish.wishId, { files })}
            />
          }
          validity={
            wish.materialId === null ? null : (
              <HandedValidity
                paperName={wish.title}
                offer={offerFor(wish)}
                files={form[wish.wishId]?.files ?? []}
                now={now}
                value={form[wish.wishId]?.validUntil}
                onChange={(validUntil) => set(wish.wishId, { validUntil })}
              />
            )
          }
          onChange={(next: WishForm) => change((before) => ({ ...before, [wish.wishId]: next }))}
        >
          <WishExample
            wish={wish}
            files={answer.files}
            paper={wish.materialId === null ? undefined : guideOf(wish.materialId)}
          />
        </WishField>
      ))}
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem sentence={wasTried && lacking > 0 ? `还有 ${lacking} 份需要处理。` : problem} />
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
  const { dueOn } = correction;
  const left = answer.remaining[dueOn];

  return (
    <View className="correction-lead">
      <Text className="correction-lead__title">
        请在{sayDeadline(dueOn, today)}补正 {correction.wishes.length} 份材料
      </Text>
      <Text className="correction-lead__words">
        用于:{item?.name ?? '事项'}
        {left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn, today })}`}
        。要补的都在这一页,填到一半会自动保存。
      </Text>
      <Text className="correction-lead__words">{missedWords(item)}</Text>
      {correction.round > 1 ? (
        <Text className="correction-lead__words">
          这是第 {correction.round} 次补正。如果上次没有一次说清,可以在“沟通”里告诉专员,或在评价里反映。
        </Text>
      ) : null}
    </View>
  );
}

/** What it costs to be late, for this item: before filing nothing runs, afterwards the clock stands. */
function missedWords(item: CaseItem | undefined): string {
  return item?.resumeState === 'filed'
    ? '审批已经停下来等这些材料,停的时间不算在承诺时限里;早补早继续,晚补预计办结日期会往后推。其他事项不受影响。'
    : '这些材料齐了才能申报;晚补,申报和预计办结日期都会往后推。其他事项不受影响。';
}
