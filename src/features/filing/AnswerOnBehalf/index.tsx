import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CorrectionRequest } from '@/domain/agencyCase/CaseItem';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import {
  AnswerForm,
  answerProblems,
  answersOf,
  emptyAnswer,
  type WishForm,
} from '../../answering/AnswerForm';
import { WishField } from '../../answering/WishField';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { useKeptForm } from '../../form/useKeptForm';
import { CaseStrip } from '../../staffCase/CaseStrip';
import './index.scss';

interface AnswerOnBehalfProps {
  readonly answer: CaseAnswer;
  readonly correction: CorrectionRequest;
}

/** 补正 brought to the specialist on paper: he answers for the enterprise, which sees what he wrote (A2). */
export function AnswerOnBehalf({ answer, correction }: AnswerOnBehalfProps) {
  const { caseId } = answer.view.agencyCase;
  const acting = useCaseAction('workbench', caseId);
  const [wasTried, setTried] = useState(false);
  const { form, savedAt, change, discard } = useKeptForm({
    key: `answer.${correction.correctionId}`,
    schema: AnswerForm,
    initial: () => emptyAnswer(correction),
  });
  const problems = answerProblems(correction, form, dayOf(useNow()));
  const lacking = Object.keys(problems).length;

  async function send(): Promise<void> {
    setTried(true);
    if (lacking > 0) return;

    const payload = { correctionId: correction.correctionId, answers: answersOf(correction, form) };
    if ((await acting.act({ type: 'AnswerCorrection', payload })) === undefined) return;
    discard();
    leaveDone('已登记补正', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <Card title="代企业登记补正">
        <Text className="answer-on-behalf__words">
          企业把材料交给了您时使用。请上传照片或写明收到了什么,企业能看到。
        </Text>
      </Card>
      {correction.wishes.map((wish, place) => (
        <WishField
          key={wish.wishId}
          scope="workbench"
          title={`${place + 1}. ${wish.title}`}
          explanation={wish.explanation}
          caseId={caseId}
          wishId={wish.wishId}
          wish={form[wish.wishId] ?? { words: '', files: [] }}
          problem={wasTried ? (problems[wish.wishId] ?? '') : ''}
          onChange={(next: WishForm) => change((before) => ({ ...before, [wish.wishId]: next }))}
        />
      ))}
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem sentence={wasTried && lacking > 0 ? `还有 ${lacking} 份需要处理。` : acting.problem} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void send()}>
          登记补正
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
