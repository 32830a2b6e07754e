import { Text } from '@tarojs/components';
import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import { remainingWords, type Remaining } from '@/domain/schedule/peopleDates';
import { workingDaysBetween } from '@/domain/schedule/workingCalendar';
import { dayOf } from '@/domain/shared/time';
import './index.scss';

interface DueNoteProps {
  readonly row: CaseRow;
  /** ISO instant. */
  readonly now: string;
  /** Who urged waits for the specialist: his clock comes before that of the case. */
  readonly isForSpecialist?: boolean;
}

/** “还剩 1 个工作日”, “已超 2 个工作日”; nothing where nothing is promised. */
export function DueNote({ row, now, isForSpecialist = false }: DueNoteProps) {
  const urgeDueOn = isForSpecialist ? row.urgeDueOn : null;
  const dueOn = urgeDueOn ?? row.turn.dueOn;
  if (dueOn === null) return null;

  const today = dayOf(now);
  const left = { leftWd: workingDaysBetween({ from: today, to: dueOn }), dueOn, today };
  return (
    <Text className={`due-note due-note--${urgencyOf(left)}`}>
      {urgeDueOn === null ? '' : '催办答复:'}
      {remainingWords(left)}
    </Text>
  );
}

function urgencyOf({ leftWd, dueOn, today }: Remaining): 'late' | 'soon' | 'calm' {
  if (dueOn < today) return 'late';
  return leftWd <= 1 ? 'soon' : 'calm';
}
