import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf, type Day } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { answeringLines, type AnsweringLine } from '../answeringLines';
import './index.scss';

interface AnsweringLinesProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** Urges with their clock, answers, meetings and open questions; each goes on on its own page (A3, H2). */
export function AnsweringLines({ answer, now }: AnsweringLinesProps) {
  const lines = answeringLines(answer.view.agencyCase, dayOf(now));
  const canAct = answer.view.actions.includes('AskInquiry');
  if (lines.length === 0) return null;

  return (
    <Card title="与企业之间">
      {lines.map((line) => (
        <View key={line.key} className="answering-lines__line">
          <Text className="answering-lines__words">{line.words}</Text>
          <Text className="answering-lines__due">{dueWords(line, answer, dayOf(now))}</Text>
          {canAct ? (
            <QuietButton about={line.words} onClick={() => void Taro.navigateTo({ url: line.path })}>
              {line.button}
            </QuietButton>
          ) : null}
        </View>
      ))}
    </Card>
  );
}

function dueWords({ dueOn }: AnsweringLine, { remaining }: CaseAnswer, today: Day): string {
  const left = dueOn === null ? undefined : remaining[dueOn];
  return dueOn === null || left === undefined ? '' : remainingWords({ leftWd: left, dueOn, today });
}
