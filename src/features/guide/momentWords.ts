import { formatMoment } from '@/domain/schedule/peopleDates';
import { clockOf, dayOf } from '@/domain/shared/time';

/** When a copy was read (epoch ms): “10:32” for today, else with the day. */
export function momentWords(readAt: number): string {
  const [read, now] = [new Date(readAt).toISOString(), new Date().toISOString()];
  return dayOf(read) === dayOf(now) ? clockOf(read) : formatMoment(read, now);
}
