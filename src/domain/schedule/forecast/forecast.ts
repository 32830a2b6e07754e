import type { Day } from '../../shared/time';
import type { WorkingCalendar } from '../calendar';
import { workingDayIndexOf } from '../workingDayIndex';
import { COLUMNS, LONG_AGO, MIDDLE_COURSE, playCourses, type Courses, type Now } from './courses';
import type { ExpectedDay } from './ExpectedDay';
import type { ForecastTask } from './ForecastTask';
import { slackOf } from './slack';
import { COURSES } from './spread';
import { inOrder } from './taskOrder';

export interface TaskForecast {
  readonly taskId: string;
  /** When it could, or is expected to, be prepared; filed; both facts where they have passed. */
  readonly startOn: Day;
  readonly filedOn: Day;
  readonly finish: ExpectedDay;
  readonly isCritical: boolean;
  readonly slackWd: number;
  /** Of 100 courses, in how many a day lost here is a day lost at the end. */
  readonly riskPercent: number;
}

export interface Forecast {
  readonly finish: ExpectedDay;
  /** Working days from today to the expected finish. */
  readonly leftWd: number;
  /** In the order of the question. */
  readonly tasks: readonly TaskForecast[];
  /** By the names of the question, when the last task of each group will be decided. */
  readonly groups: Readonly<Record<string, ExpectedDay>>;
}

interface Question {
  readonly tasks: readonly ForecastTask[];
  /** Tasks that are looked at together, by a name of the asker's. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}

/** The columns, sorted, at which 10 %, 50 % and 80 % of the courses lie. */
const MARKS = { earliest: 9, expected: 49, safe: 79 } as const;

/**
 * When tasks that wait for each other will be done. 99 courses are played through: in each, every length takes one of
 * its 99 percent marks, each mark once in all; so an item by itself shows exactly its marks, and a chain of items is
 * as sure as it really is, not as if everything went badly at once. Pure: the same question has the same answer, a
 * stop or one more prerequisite never makes anything earlier, and the work is linear in tasks and links.
 * Throws a RangeError for tasks in a circle, repeated ids left aside, and for marks that are no lengths.
 */
export function forecast({ tasks, groups = {}, today, calendar }: Question): Forecast {
  const { ordinalOf, dayAfter } = workingDayIndexOf(calendar);
  const todayOrdinal = ordinalOf(today);
  const now: Now = { ordinalOf, earliest: todayOrdinal + (calendar.isWorkingDay(today) ? 0 : 1) };
  const dayAt = (ordinal: number): Day =>
    ordinal > todayOrdinal ? dayAfter(today, ordinal - todayOrdinal) : today;
  const expect = (ordinals: Int32Array): ExpectedDay => {
    const sorted = ordinals.slice(0, COURSES).sort();
    const at = (place: number) => dayAt(sorted[place] ?? 0);
    const safe = at(MARKS.safe);
    const isProvisional = safe > calendar.knownUntil;
    return { earliest: at(MARKS.earliest), expected: at(MARKS.expected), safe, isProvisional };
  };

  const ordered = inOrder(tasks);
  const courses = playCourses(ordered, now);
  const finishes = latestOf({ times: courses.deliveries, places: ordered.keys() });
  const slacks = slackOf({ ordered, courses, finishes });
  const placeById = new Map(ordered.map(({ task }, place) => [task.taskId, place]));
  const groupForecast = ([name, taskIds]: [string, readonly string[]]): [string, ExpectedDay] => {
    const places = taskIds.map((taskId) => placeById.get(taskId)).filter((place) => place !== undefined);
    return [name, expect(latestOf({ times: courses.ends, places }))];
  };
  const found = new Map<string, TaskForecast>();
  for (const [place, { task }] of ordered.entries()) {
    const slack = slacks[place] ?? { slackWd: 0, riskPercent: 0 };
    found.set(task.taskId, {
      ...taskForecast({ task, place, courses, dayAt, expect }),
      ...weight(task, slack),
    });
  }

  const finish = expect(finishes);
  const leftWd = Math.max(0, ordinalOf(finish.expected) - todayOrdinal);
  const answers = tasks.map(({ taskId }) => found.get(taskId)).filter((each) => each !== undefined);
  return {
    finish,
    leftWd,
    tasks: answers,
    groups: Object.fromEntries(Object.entries(groups).map(groupForecast)),
  };
}

function weight(
  { progress }: ForecastTask,
  slack: { slackWd: number; riskPercent: number },
): Pick<TaskForecast, 'isCritical' | 'slackWd' | 'riskPercent'> {
  const isOver = progress.kind === 'done' || progress.kind === 'waived';
  if (isOver) return { isCritical: false, slackWd: 0, riskPercent: 0 };
  return { ...slack, isCritical: slack.slackWd === 0 };
}

/** Per column the latest of the tasks at these places. */
function latestOf({ times, places }: { times: Int32Array; places: Iterable<number> }): Int32Array {
  const latest = new Int32Array(COLUMNS).fill(LONG_AGO);
  for (const place of places) {
    const row = place * COLUMNS;
    for (let column = 0; column < COLUMNS; column += 1)
      latest[column] = Math.max(latest[column] ?? 0, times[row + column] ?? 0);
  }
  return latest;
}

interface Telling {
  readonly task: ForecastTask;
  readonly place: number;
  readonly courses: Courses;
  readonly dayAt: (ordinal: number) => Day;
  readonly expect: (ordinals: Int32Array) => ExpectedDay;
}

function taskForecast({
  task: { taskId, progress },
  place,
  courses: { starts, filings, ends },
  dayAt,
  expect,
}: Telling): Pick<TaskForecast, 'taskId' | 'startOn' | 'filedOn' | 'finish'> {
  const row = place * COLUMNS;
  const middle = row + MIDDLE_COURSE;
  if (progress.kind === 'done')
    return { taskId, startOn: progress.on, filedOn: progress.on, finish: only(progress.on) };

  const filedOn = progress.kind === 'filed' ? progress.filedOn : dayAt(filings[middle] ?? 0);
  const began = progress.kind === 'preparing' ? progress.readyOn : dayAt(starts[middle] ?? 0);
  const startOn = began < filedOn ? began : filedOn;
  return { taskId, startOn, filedOn, finish: expect(ends.subarray(row, row + COLUMNS)) };
}

/** A day that is a fact. */
export function only(day: Day): ExpectedDay {
  return { earliest: day, expected: day, safe: day, isProvisional: false };
}
