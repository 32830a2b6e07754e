import { formatDeadline } from '../schedule/peopleDates';
import type { Day } from '../shared/time';
import type { Urge } from './AgencyCase';

/** Why one cannot urge again today, and what comes of today's urge. */
export function urgedAlready({ answerBy, answeredAt }: Urge, today: Day): string {
  if (answerBy === null || answeredAt !== null) return '今天已经催过,明天可以再催。';
  return `今天已经催过,明天可以再催;专员应在${formatDeadline(answerBy, today, { isInside: true })}答复。`;
}
