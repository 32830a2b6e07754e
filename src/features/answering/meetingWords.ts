import type { Meeting } from '@/domain/agencyCase/Meeting';
import { formatDay } from '@/domain/schedule/peopleDates';
import { clockOf, dayOf } from '@/domain/shared/time';

/** “明天 14:00–15:30”; over midnight both days are said. `now` is an ISO instant. */
export function meetingTime({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>, now: string): string {
  const today = dayOf(now);
  const [first, last] = [dayOf(startsAt), dayOf(endsAt)];
  const until = first === last ? clockOf(endsAt) : `${formatDay(last, today)} ${clockOf(endsAt)}`;
  return `${formatDay(first, today)} ${clockOf(startsAt)}–${until}`;
}
