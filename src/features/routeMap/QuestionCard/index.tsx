import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Question } from '@/domain/catalogue/question';
import { CheckRow } from '@/components/CheckRow';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { roleOf } from '@/components/roleOf';
import { unclearWords } from '../answerWords';
import { chosenAfter } from '../chosenAfter';
import './index.scss';

interface QuestionCardProps {
  readonly question: Question;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  /** Undefined while not answered; empty for 还不清楚. */
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (optionIds: string[] | undefined) => void;
  /** Whether the result comes after this question. */
  readonly isLast: boolean;
  readonly onNext: () => void;
  /** Undefined at the first question. */
  readonly onBack: (() => void) | undefined;
}

/** One question; a single choice leads on by itself, several wait for “下一题”. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, place, count, chosen, isLast, onChoose, onNext, onBack } = props;
  const [isTried, setTried] = useState(false);
  const isAnswered = chosen !== undefined;

  function choose(optionIds: string[] | undefined): void {
    setTried(false);
    onChoose(optionIds);
    if (!question.isMultiple) onNext();
  }

  return (
    <View className="route-question">
      <Progress place={place} count={count} />
      <Text className="route-question__words">{question.words}</Text>
      <Text className="route-question__hint">{hintOf(question)}</Text>
      <Options question={question} chosen={chosen} onChoose={choose} />
      <Problem sentence={isTried && !isAnswered ? `请至少选一项;拿不准就选“${unclearWords}”。` : ''} />
      <View className="route-question__actions">
        {onBack === undefined ? null : <QuietButton onClick={onBack}>上一题</QuietButton>}
        {question.isMultiple || isAnswered ? (
          <PrimaryButton onClick={() => (isAnswered ? onNext() : setTried(true))}>
            {isLast ? '看路线图' : '下一题'}
          </PrimaryButton>
        ) : null}
      </View>
    </View>
  );
}

type OptionsProps = Pick<QuestionCardProps, 'question' | 'chosen' | 'onChoose'>;

function Options({ question, chosen, onChoose }: OptionsProps) {
  const { isMultiple, options } = question;
  return (
    <View {...roleOf(isMultiple ? 'group' : 'radiogroup')} aria-label={question.words}>
      {options.map(({ optionId, words, hint }) => (
        <CheckRow
          key={optionId}
          label={words}
          detail={hint}
          isRadio={!isMultiple}
          isChecked={chosen?.includes(optionId) ?? false}
          onToggle={() => onChoose(chosenAfter({ question, chosen, optionId }))}
        />
      ))}
      <CheckRow
        label={unclearWords}
        detail="先不定,相关事项会单独列出。"
        isRadio={!isMultiple}
        isChecked={chosen?.length === 0}
        onToggle={() => onChoose([])}
      />
    </View>
  );
}

function Progress({ place, count }: { readonly place: number; readonly count: number }) {
  return (
    <View className="route-question__progress">
      <Text className="route-question__place">
        第 {place} 题,共 {count} 题
      </Text>
      <View className="route-question__bar" aria-hidden>
        <View className="route-question__done" style={{ width: `${(100 * place) / count}%` }} />
      </View>
    </View>
  );
}

function hintOf({ hint, isMultiple }: Question): string {
  return [hint ?? '', isMultiple ? '可以选多项。' : ''].join('');
}
