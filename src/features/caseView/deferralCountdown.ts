import { daysBetween, type Day } from '@/domain/shared/time';
import { formatDeadline } from '@/domain/schedule/peopleDates';

/** “还剩 3 天,12月1日(周二)前补齐”, in calendar days, as a promise is made. */
export function deferralCountdown({ dueOn, today }: { readonly dueOn: Day; readonly today: Day }): string {
  const left = daysBetween({ from: today, to: dueOn });
  if (left < 0) return `已超 ${-left} 天,请尽快补齐`;
  return left === 0 ? '今天到期,请今天补齐' : `还剩 ${left} 天,${formatDeadline(dueOn, today)}补齐`;
}
