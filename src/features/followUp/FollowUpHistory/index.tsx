import type { FollowUp } from '@/domain/agencyCase/FollowUp';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { Timeline } from '@/components/Timeline';
import { gradeQuestions, outcomeNames, yesNoQuestions } from '../followUpQuestions';
import { gradeWords } from '../gradeWords';

interface FollowUpHistoryProps {
  readonly followUps: readonly FollowUp[];
  /** ISO instant. */
  readonly now: string;
}

/** Earlier calls with what was answered; nothing before the first. */
export function FollowUpHistory({ followUps, now }: FollowUpHistoryProps) {
  if (followUps.length === 0) return null;

  const entries = followUps
    .map((followUp, place) => ({
      key: followUp.followUpId,
      title: `第 ${place + 1} 次回访:${outcomeNames[followUp.outcome]}`,
      detail: [answerWords(followUp), followUp.comments].filter((part) => part !== '').join('\n'),
      when: formatMoment(followUp.at, now),
      who: '工作组',
    }))
    .reverse();
  return (
    <Card title="回访记录">
      <Timeline entries={entries} />
    </Card>
  );
}

function answerWords({ answers }: FollowUp): string {
  if (answers === null) return '';

  const yesNo = yesNoQuestions.map(({ key, question }) => `${question}${answers[key] ? '是' : '否'}`);
  const grades = gradeQuestions.map(({ key, question }) => `${question}:${gradeWords[answers[key]] ?? ''}`);
  return [...yesNo, grades.join(',')].join('\n');
}
