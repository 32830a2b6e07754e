import { useState } from 'react';
import Taro from '@tarojs/taro';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Answers, Question } from '@/domain/catalogue/question';
import { answerTo } from '@/domain/catalogue/routeMap/answerTo';
import { nextQuestion, questionsFor } from '@/domain/catalogue/routeMap/questionsFor';

export interface QuestionFlow {
  /** Those that the project is asked. */
  readonly questions: readonly Question[];
  /** The one on the page; undefined when the result stands there instead. */
  readonly current: Question | undefined;
  /** Of the current one, from 1. */
  readonly place: number;
  /** Whether nothing but the current question is open. */
  readonly isLast: boolean;
  /** Whether every question is answered, 还不清楚 included. */
  readonly isComplete: boolean;
  readonly isPreview: boolean;
  readonly goTo: (questionId: string) => void;
  /** Keeps the current one on the page though it is answered now. */
  readonly stay: () => void;
  /** To the first question without an answer, or to the result. */
  readonly goOn: () => void;
  /** Undefined at the first question. */
  readonly goBack: (() => void) | undefined;
  /** Shows the result with what is answered so far. */
  readonly preview: () => void;
  readonly restart: () => void;
}

/** Which question is on the page: the one somebody went to, or else the first that is open. */
export function useQuestionFlow(catalogue: Catalogue, answers: Answers): QuestionFlow {
  const [chosenId, setChosenId] = useState('');
  const [isPreview, setPreview] = useState(false);
  const questions = questionsFor({ catalogue, answers });
  const open = nextQuestion({ catalogue, answers });
  const chosen = questions.find(({ questionId }) => questionId === chosenId);
  const current = chosen ?? (isPreview ? undefined : open);
  const place = current === undefined ? 0 : questions.indexOf(current) + 1;
  const before = questions[place - 2];

  function show(questionId: string): void {
    setChosenId(questionId);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
  }

  return {
    questions,
    current,
    place,
    isLast: questions.every((each) => each === current || answerTo(answers, each.questionId) !== undefined),
    isComplete: open === undefined,
    isPreview: isPreview && open !== undefined,
    goTo: show,
    stay: () => setChosenId(current?.questionId ?? ''),
    goOn: () => show(''),
    goBack: before === undefined ? undefined : () => show(before.questionId),
    preview: () => {
      setPreview(true);
      show('');
    },
    restart: () => {
      setPreview(false);
      show('');
    },
  };
}
