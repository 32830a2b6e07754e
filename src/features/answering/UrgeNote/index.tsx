import { Text, View } from '@tarojs/components';
import type { Urge } from '@/domain/agencyCase/AgencyCase';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { formatMoment, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { sayDeadline } from '@/features/caseView/sayDay';
import './index.scss';

interface UrgeNoteProps {
  readonly answer: CaseAnswer;
  readonly urge: Urge;
  /** ISO instant. */
  readonly now: string;
}

/** One urge of the enterprise: why, and the specialist's answer or until when it is due. */
export function UrgeNote({ answer, urge, now }: UrgeNoteProps) {
  const item = answer.view.agencyCase.items.find(({ itemId }) => itemId === urge.itemId);
  return (
    <View>
      <Text className="urge-note__words">
        {item === undefined ? '' : `${item.name}:`}
        {urge.words}
      </Text>
      <Text className="urge-note__answer">{answerLine({ answer, urge, now })}</Text>
    </View>
  );
}

function answerLine({ answer, urge, now }: UrgeNoteProps): string {
  if (urge.answeredAt !== null) return `专员 ${formatMoment(urge.answeredAt, now)} 答复:${urge.answer}`;
  if (urge.answerBy === null) return '专员已收到。';

  const dueOn = urge.answerBy;
  const today = dayOf(now);
  const left = answer.remaining[dueOn];
  const words = left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn, today })}`;
  const late = dueOn < today ? ';工作组已收到提醒' : '';
  return `专员应在${sayDeadline(dueOn, today)}答复${words}${late}。`;
}
