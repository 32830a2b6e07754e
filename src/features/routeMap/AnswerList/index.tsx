import { Text, View } from '@tarojs/components';
import type { Answers, Question } from '@/domain/catalogue/question';
import { Card } from '@/components/Card';
import { pressable } from '@/components/pressable';
import { answerWords } from '../answerWords';
import './index.scss';

interface AnswerListProps {
  /** Those that the project is asked. */
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly onChange: (questionId: string) => void;
}

/** Every answer so far; a tap changes it. */
export function AnswerList({ questions, answers, onChange }: AnswerListProps) {
  const answered = questions.filter((question) => answerWords(question, answers) !== '');
  if (answered.length === 0) return null;

  return (
    <Card title="您的回答">
      {answered.map((question) => (
        <AnswerLine
          key={question.questionId}
          question={question.words}
          answer={answerWords(question, answers)}
          onChange={() => onChange(question.questionId)}
        />
      ))}
    </Card>
  );
}

interface AnswerLineProps {
  readonly question: string;
  readonly answer: string;
  readonly onChange: () => void;
}

function AnswerLine({ question, answer, onChange }: AnswerLineProps) {
  return (
    <View className="answer-list__line" {...pressable({ onPress: onChange })}>
      <View className="answer-list__words">
        <Text className="answer-list__question">{question}</Text>
        <Text className="answer-list__answer">{answer}</Text>
      </View>
      <Text className="answer-list__edit">修改</Text>
    </View>
  );
}
