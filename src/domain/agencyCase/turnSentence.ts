import type { Turn, TurnHolder } from './turnOf';

/** “轮到您:请在 11月26日(周四)前补正 2 份材料”. `sayDeadline` words the last day for something inside a sentence. */
export function turnSentence({
  turn,
  viewer,
  sayDeadline,
}: {
  readonly turn: Turn;
  readonly viewer: TurnHolder;
  readonly sayDeadline: (day: string) => string;
}): string {
  if (turn.holder === 'nobody') return '这个办件已经结束。';

  const isMine = turn.holder === viewer;
  const until = turn.dueOn === null ? '' : sayDeadline(turn.dueOn);
  if (isMine) return `轮到您:请${until === '' ? '' : `在${until}`}${turn.task}`;

  return until === '' ? `轮到${turn.name}:${turn.task}` : `轮到${turn.name}:预计${until}${turn.task}`;
}
