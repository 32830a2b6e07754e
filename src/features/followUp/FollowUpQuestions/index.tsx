import { Text, View } from '@tarojs/components';
import { Card } from '@/components/Card';
import { FacesRating } from '@/components/FacesRating';
import { Problem } from '@/components/Problem';
import { SegmentTabs } from '@/components/SegmentTabs';
import type { FollowUpForm } from '../followUpForm';
import { gradeQuestions, yesNoQuestions } from '../followUpQuestions';
import { gradeWords } from '../gradeWords';
import './index.scss';

type Answers = FollowUpForm['answers'];

interface FollowUpQuestionsProps {
  readonly answers: Answers;
  readonly problems: Readonly<Record<string, string>>;
  readonly onAnswer: (given: Answers) => void;
}

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
] as const;

/** The questions of a 回访, in the order in which they are asked; nothing is chosen beforehand. */
export function FollowUpQuestions({ answers, problems, onAnswer }: FollowUpQuestionsProps) {
  return (
    <View>
      <Card title="逐项询问">
        {yesNoQuestions.map(({ key, question }) => (
          <View key={key} className="follow-up-question">
            <Text className="follow-up-question__words">{question}</Text>
            <SegmentTabs
              tabs={yesNo}
              value={chosen(answers[key])}
              onChange={(value) => onAnswer({ [key]: value === 'yes' })}
            />
            <Problem sentence={problems[key] ?? ''} />
          </View>
        ))}
      </Card>
      <Card title="请企业打分">
        {gradeQuestions.map(({ key, question }) => (
          <View key={key} className="follow-up-question">
            <Text className="follow-up-question__words">{question}</Text>
            <FacesRating
              label={question}
              value={answers[key]}
              words={gradeWords}
              onChange={(grade) => onAnswer({ [key]: grade })}
            />
            <Problem sentence={problems[key] ?? ''} />
          </View>
        ))}
      </Card>
    </View>
  );
}

function chosen(answer: boolean | undefined): 'yes' | 'no' | '' {
  if (answer === undefined) return '';
  return answer ? 'yes' : 'no';
}
