import type { ForecastTask } from './ForecastTask';
import { shuffledCourses } from './shuffledCourses';
import { COURSES, restOf, spreadOf, type Spread } from './spread';
import type { OrderedTask } from './taskOrder';

/** One column more than there are courses: the last is the middle course, with the 50 % mark of every length. */
export const COLUMNS = COURSES + 1;
export const MIDDLE_COURSE = COURSES;
const MIDDLE_MARK = 49;
/** Before every day that a calendar knows. */
export const LONG_AGO = -1_000_000;

/** Per task and column the ordinals of working days on which it can be prepared, is filed and is decided. */
export interface Courses {
  readonly starts: Int32Array;
  readonly filings: Int32Array;
  readonly ends: Int32Array;
  /** When its result has been delivered. */
  readonly deliveries: Int32Array;
}

/** The ordinal of a day of this calendar; the first ordinal on which anything can still happen. */
export interface Now {
  readonly ordinalOf: (day: string) => number;
  readonly earliest: number;
}

/** Plays every course through, in time linear in tasks and links. */
export function playCourses(ordered: readonly OrderedTask[], now: Now): Courses {
  const size = ordered.length * COLUMNS;
  const made = () => new Int32Array(size);
  const courses = { starts: made(), filings: made(), ends: made(), deliveries: made() };
  for (const [place, { task, groups }] of ordered.entries()) {
    playStarts({ courses, place, groups, from: firstStart(task, now) });
    playTask({ courses, place, task, now });
    playDelivery({ courses, place, task, now });
  }
  return courses;
}

function firstStart({ progress }: ForecastTask, { ordinalOf, earliest }: Now): number {
  if (progress.kind === 'preparing') return ordinalOf(progress.readyOn);
  if (progress.kind !== 'waiting' || progress.from === null) return earliest;
  return Math.max(earliest, ordinalOf(progress.from));
}

interface Playing {
  readonly courses: Courses;
  readonly place: number;
}

type Starts = Playing & { readonly groups: OrderedTask['groups']; readonly from: number };

/** The latest of the groups, each as early as its first member. */
function playStarts({ courses: { starts, ends }, place, groups, from }: Starts): void {
  const row = place * COLUMNS;
  for (let column = 0; column < COLUMNS; column += 1) {
    let start = from;
    for (const group of groups) {
      let first = Infinity;
      for (const member of group) first = Math.min(first, ends[member * COLUMNS + column] ?? 0);
      if (first > start) start = first;
    }
    starts[row + column] = start;
  }
}

type Task = Playing & { readonly task: ForecastTask; readonly now: Now };

function playTask(input: Task): void {
  const { kind } = input.task.progress;
  switch (kind) {
    case 'done':
    case 'waived':
      return settle(input);
    case 'filed':
      return playFiled(input);
    case 'preparing':
    case 'waiting':
      return playUnfiled(input);
    default:
      return kind satisfies never;
  }
}

function settle({ courses: { starts, filings, ends }, place, task: { progress }, now }: Task): void {
  // Nobody waits for what is waived: it lies before everything else.
  const end = progress.kind === 'done' ? now.ordinalOf(progress.on) : LONG_AGO;
  const row = place * COLUMNS;
  for (const times of [starts, filings, ends]) times.fill(end, row, row + COLUMNS);
}

/** What its clock runs and stands, counted from the filing; and never over before today's rest of it. */
function playFiled({ courses: { filings, ends }, place, task, now }: Task): void {
  const { progress, taskId, handling, stopped } = task;
  if (progress.kind !== 'filed') return;

  const filed = now.ordinalOf(progress.filedOn);
  const runs = lengthsOf({ name: `${taskId} handling`, spread: spreadOf(handling) });
  const rests = lengthsOf({ name: `${taskId} handling`, spread: restOf(handling) });
  const stands = lengthsOf({ name: `${taskId} stopped`, spread: spreadOf(stopped) });
  const holds = holdOf(taskId, progress.hold);
  const row = place * COLUMNS;
  for (let column = 0; column < COLUMNS; column += 1) {
    const hold = holds(column);
    const whole = filed + runs(column) + Math.max(stands(column), progress.stoppedWd + hold);
    filings[row + column] = filed;
    ends[row + column] = Math.max(whole, now.earliest + hold + rests(column));
  }
}

function playUnfiled({ courses: { starts, filings, ends }, place, task, now }: Task): void {
  const { progress, taskId, preparation, handling, stopped } = task;
  const isPreparing = progress.kind === 'preparing';
  const prepares = lengthsOf({ name: `${taskId} preparation`, spread: spreadOf(preparation) });
  const rests = lengthsOf({ name: `${taskId} preparation`, spread: restOf(preparation) });
  const runs = lengthsOf({ name: `${taskId} handling`, spread: spreadOf(handling) });
  const stands = lengthsOf({ name: `${taskId} stopped`, spread: spreadOf(stopped) });
  const holds = holdOf(taskId, isPreparing ? progress.hold : null);
  const row = place * COLUMNS;
  for (let column = 0; column < COLUMNS; column += 1) {
    const whole = (starts[row + column] ?? 0) + prepares(column);
    const least = now.earliest + holds(column) + (isPreparing ? rests(column) : 0);
    const filing = Math.max(whole, least);
    filings[row + column] = filing;
    ends[row + column] = filing + runs(column) + stands(column);
  }
}

function playDelivery({ courses: { ends, deliveries }, place, task, now }: Task): void {
  const { delivery, progress } = task;
  const row = place * COLUMNS;
  if (progress.kind === 'waived') return void deliveries.fill(LONG_AGO, row, row + COLUMNS);
  if (typeof delivery === 'string') return void deliveries.fill(now.ordinalOf(delivery), row, row + COLUMNS);

  // The same person delivers all results, early or late alike, so they take the same course.
  const lengths = lengthsOf({ name: 'delivery', spread: spreadOf(delivery) });
  for (let column = 0; column < COLUMNS; column += 1)
    deliveries[row + column] = Math.max((ends[row + column] ?? 0) + lengths(column), now.earliest);
}

type Length = (column: number) => number;

const nothing: Length = () => 0;

function holdOf(taskId: string, hold: ForecastTask['preparation'] | null): Length {
  return hold === null ? nothing : lengthsOf({ name: `${taskId} hold`, spread: spreadOf(hold) });
}

function lengthsOf({ name, spread }: { name: string; spread: Spread }): Length {
  const order = shuffledCourses(name);
  return (column) => spread[column === MIDDLE_COURSE ? MIDDLE_MARK : (order[column] ?? 0)] ?? 0;
}
