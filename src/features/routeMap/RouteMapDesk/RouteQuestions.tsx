import { View } from '@tarojs/components';
import type { Question } from '@/domain/catalogue/question';
import { answerTo } from '@/domain/catalogue/routeMap/answerTo';
import { QuietButton } from '@/components/QuietButton';
import { AnswerList } from '../AnswerList';
import { QuestionCard } from '../QuestionCard';
import type { QuestionFlow } from '../useQuestionFlow';
import type { RouteMapEditing } from '../useRouteMap';
import './index.scss';

interface RouteQuestionsProps {
  readonly flow: QuestionFlow;
  readonly current: Question;
  readonly editing: RouteMapEditing;
}

/** The question on the page, what was answered so far, and the way to the result. */
export function RouteQuestions({ flow, current, editing }: RouteQuestionsProps) {
  const { questions, place, isLast, isComplete, goTo, goOn, goBack, preview, stay } = flow;
  const { answers } = editing.sheet;
  const hasAnswers = Object.keys(answers).length > 0;

  return (
    <>
      <QuestionCard
        key={current.questionId}
        {...{ place, isLast }}
        question={current}
        count={questions.length}
        chosen={answerTo(answers, current.questionId)}
        onChoose={(optionIds) => {
          stay();
          editing.answer(current.questionId, optionIds);
        }}
        onNext={goOn}
        onBack={goBack}
      />
      <AnswerList questions={questions} answers={answers} onChange={goTo} />
      {hasAnswers ? (
        <View className="route-desk__preview">
          <QuietButton onClick={preview}>{isComplete ? '回到路线图' : '先看路线图'}</QuietButton>
        </View>
      ) : null}
    </>
  );
}
