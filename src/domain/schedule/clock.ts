import type { Day } from '../shared/time';
import { z } from '../zod';
import type { WorkingCalendar } from './calendar';
import { addWorkingDays, chineseCalendar, workingDaysBetween, type AddedDay } from './workingCalendar';
import { lastOf } from '../shared/lastOf';

/**
 * Why an approval clock may stand still: 补正, and what runs outside the approval time by law or agreement (专家评审,
 * 公示, 听证, 中介服务). A 容缺 paper that did not come in time stops the item too.
 */
export const StopReason = z.enum([
  'correction',
  'expertReview',
  'publicNotice',
  'hearing',
  'intermediary',
  'deferralMissed',
]);
export type StopReason = z.infer<typeof StopReason>;

export const stopReasonNames = {
  correction: '补正',
  expertReview: '专家评审',
  publicNotice: '公示',
  hearing: '听证',
  intermediary: '中介服务',
  deferralMissed: '容缺材料逾期',
} as const satisfies Record<StopReason, string>;

/** The working days after `from` up to and including `until` do not count; without an end the clock still stands. */
export interface ClockStop {
  readonly from: Day;
  readonly until: Day | null;
}

/** A department's clock for one item: counting begins with the working day after `startedOn`. */
export interface Clock {
  readonly startedOn: Day;
  /** Promised limit in working days; 0 is 即办. */
  readonly limitWd: number;
  readonly stops: readonly ClockStop[];
}

interface Reading {
  readonly clock: Clock;
  /** Up to where an open stop has lasted so far. */
  readonly today: Day;
  readonly calendar?: WorkingCalendar;
}

interface ClosedStop {
  from: Day;
  until: Day;
}

/**
 * The day on which the clock runs out; a clock that stands now is read as if it went on after today. A stop that begins
 * on the last day gives that day back, so that nobody is late for what he may not do.
 */
export function clockDueOn({ clock, today, calendar = chineseCalendar }: Reading): AddedDay {
  const { startedOn, limitWd } = clock;
  let due = addWorkingDays({ from: startedOn, days: limitWd, calendar });

  for (const { from, until } of mergedStops(clock, today)) {
    if (from > due.day) break;
    const left = workingDaysBetween({ from, to: due.day, calendar });
    due = addWorkingDays({ from: until, days: Math.max(left, 1), calendar });
  }
  return due;
}

/** Working days that the clock has run by the end of `today`. */
export function clockUsedWd({ clock, today, calendar = chineseCalendar }: Reading): number {
  if (today <= clock.startedOn) return 0;

  const stopped = mergedStops(clock, today)
    .filter(({ from }) => from < today)
    .map(({ from, until }) => workingDaysBetween({ from, to: until < today ? until : today, calendar }))
    .reduce((sum, days) => sum + days, 0);
  return workingDaysBetween({ from: clock.startedOn, to: today, calendar }) - stopped;
}

/** Working days on which the clock stood, up to `today`. */
export function clockStoppedWd({ clock, today, calendar = chineseCalendar }: Reading): number {
  const whole = workingDaysBetween({ from: clock.startedOn, to: today, calendar });
  return Math.max(0, whole - clockUsedWd({ clock, today, calendar }));
}

/** Stops in order, those that touch or overlap as one; none begins before the clock. Those of no length are left out. */
function mergedStops({ startedOn, stops }: Clock, today: Day): ClosedStop[] {
  const closed = stops
    .map(({ from, until }) => ({ from: from < startedOn ? startedOn : from, until: until ?? today }))
    .filter(({ from, until }) => until > from)
    .sort((a, b) => a.from.localeCompare(b.from));

  const merged: ClosedStop[] = [];
  for (const stop of closed) {
    const last = lastOf(merged);
    if (last && stop.from <= last.until) last.until = stop.until > last.until ? stop.until : last.until;
    else merged.push({ ...stop });
  }
  return merged;
}
