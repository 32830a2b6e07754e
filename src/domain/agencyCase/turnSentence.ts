import type { Turn, TurnHolder } from './turnOf';

/** “轮到您:请在 11月26日(周四)前补正 2 份材料”. `sayDay` words a day for people. */
export function turnSentence({
  turn,
  viewer,
  sayDay,
}: {
  readonly turn: Turn;
  readonly viewer: TurnHolder;
  readonly sayDay: (day: string) => string;
}): string {
  if (turn.holder === 'nobody') return '这个办件已经结束。';

  const isMine = turn.holder === viewer;
  const until = turn.dueOn === null ? '' : `${sayDay(turn.dueOn)}前`;
  const spaced = /^\d/.test(until) ? ` ${until}` : until;
  if (isMine) return `轮到您:请${until === '' ? '' : `在${spaced}`}${turn.task}`;

  return until === '' ? `轮到${turn.name}:${turn.task}` : `轮到${turn.name}:预计${spaced}${turn.task}`;
}
