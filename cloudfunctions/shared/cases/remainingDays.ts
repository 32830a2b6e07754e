import { workingDaysBetween } from '@/domain/schedule/workingCalendar';
import type { WorkingCalendar } from '@/domain/schedule/workingCalendar';
import { Day } from '@/domain/shared/time';

const dueFields: ReadonlySet<string> = new Set(['dueOn', 'dueBackOn', 'acceptBy', 'visitBy', 'answerBy']);

/** Working days left from `today` to every due day in the view; negative where it has passed. */
export function remainingDays({
  view,
  today,
  calendar,
}: {
  view: unknown;
  today: Day;
  calendar: WorkingCalendar;
}): Record<Day, number> {
  const days = new Set<Day>();
  collect(view, days);
  return Object.fromEntries(
    [...days].map((day) => [day, workingDaysBetween({ from: today, to: day, calendar })]),
  );
}

function collect(value: unknown, days: Set<Day>): void {
  if (value === null || typeof value !== 'object') return;

  for (const [field, each] of Object.entries(value)) {
    if (dueFields.has(field) && Day.safeParse(each).success) days.add(each as Day);
    else collect(each, days);
  }
}
