import type { Day } from '../shared/time';
import type { Turn, TurnHolder } from './turnOf';

/**
 * “轮到您:请在 11月26日(周四)前补正 2 份材料”. `sayDeadline` words the last day for something inside a sentence; one that
 * has passed is no longer expected of others but owed.
 */
export function turnSentence({
  turn,
  viewer,
  today,
  sayDeadline,
}: {
  readonly turn: Turn;
  readonly viewer: TurnHolder;
  readonly today: Day;
  readonly sayDeadline: (day: string) => string;
}): string {
  if (turn.holder === 'nobody') return '这个办件已经结束。';

  const isMine = turn.holder === viewer;
  const { name, task, dueOn } = turn;
  const until = dueOn === null ? '' : sayDeadline(dueOn);
  if (isMine) return `轮到您:请${until === '' ? '' : `在${until}`}${task}`;

  const isLate = dueOn !== null && dueOn < today;
  return until === '' ? `轮到${name}:${task}` : `轮到${name}:${isLate ? '应在' : '预计'}${until}${task}`;
}
