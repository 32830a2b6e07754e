import type { ExpectedDay } from '@/domain/schedule/forecast/ExpectedDay';
import { shortDay } from './planTicks';

/** “11/20 完成”, “预计 12/4”, “暂估 2/3”: a finish where there is room for a few letters. */
export function finishCaption({
  isDone,
  finish,
}: {
  readonly isDone: boolean;
  readonly finish: ExpectedDay;
}): string {
  const day = shortDay(finish.expected);
  if (isDone) return `${day} 完成`;
  return finish.isProvisional ? `暂估 ${day}` : `预计 ${day}`;
}
