import { COLUMNS, MIDDLE_COURSE, type Courses } from './courses';
import { COURSES } from './spread';
import type { OrderedTask } from './taskOrder';

export interface TaskSlack {
  /** Working days that it may lose in the middle course before the whole ends later. */
  readonly slackWd: number;
  /** Of 100 courses, in how many it has nothing to lose. */
  readonly riskPercent: number;
}

interface Played {
  readonly ordered: readonly OrderedTask[];
  readonly courses: Courses;
  /** Per column, when the whole ends. */
  readonly finishes: Int32Array;
}

/** What each task may lose, going back from the end; linear in tasks and links for each course. */
export function slackOf({ ordered, courses, finishes }: Played): TaskSlack[] {
  const latest = new Int32Array(ordered.length);
  const tight = new Int32Array(ordered.length);

  for (let column = 0; column < COURSES; column += 1) {
    goBack({ ordered, courses, finish: finishes[column] ?? 0, column, latest });
    for (let place = 0; place < ordered.length; place += 1)
      if (latest[place] === courses.ends[place * COLUMNS + column]) tight[place] = (tight[place] ?? 0) + 1;
  }

  goBack({ ordered, courses, finish: finishes[MIDDLE_COURSE] ?? 0, column: MIDDLE_COURSE, latest });
  return ordered.map((_, place) => ({
    slackWd: (latest[place] ?? 0) - (courses.ends[place * COLUMNS + MIDDLE_COURSE] ?? 0),
    riskPercent: Math.round(((tight[place] ?? 0) * 100) / COURSES),
  }));
}

type Course = Omit<Played, 'finishes'> & {
  readonly finish: number;
  readonly column: number;
  /** Filled with the latest end of each task that leaves the whole where it is. */
  readonly latest: Int32Array;
};

function goBack({ ordered, courses: { starts, ends, deliveries }, finish, column, latest }: Course): void {
  for (let place = 0; place < ordered.length; place += 1) {
    const at = place * COLUMNS + column;
    latest[place] = finish - ((deliveries[at] ?? 0) - (ends[at] ?? 0));
  }
  for (let place = ordered.length - 1; place >= 0; place -= 1) {
    const wanted = ordered[place];
    if (!wanted || !isHeldBack(wanted)) continue;

    const at = place * COLUMNS + column;
    const latestStart = (latest[place] ?? 0) - ((ends[at] ?? 0) - (starts[at] ?? 0));
    for (const group of wanted.groups) {
      const first = firstOf({ group, ends, column });
      if (first !== undefined) latest[first] = Math.min(latest[first] ?? 0, latestStart);
    }
  }
}

/** What is filed or over no longer cares when the others end. */
function isHeldBack({ task: { progress } }: OrderedTask): boolean {
  return progress.kind === 'waiting' || progress.kind === 'preparing';
}

/** The member that opens the group; undefined where two do at once, since neither alone holds anything up. */
function firstOf({
  group,
  ends,
  column,
}: {
  group: readonly number[];
  ends: Int32Array;
  column: number;
}): number | undefined {
  let first: number | undefined;
  let earliest = Infinity;
  for (const member of group) {
    const end = ends[member * COLUMNS + column] ?? 0;
    if (end === earliest) first = undefined;
    if (end >= earliest) continue;
    earliest = end;
    first = member;
  }
  return first;
}
