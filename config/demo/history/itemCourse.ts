import type { ServiceItem } from '../../../src/domain/catalogue/catalogue';
import { addWorkingDays } from '../../../src/domain/schedule/workingCalendar';
import type { Day } from '../../../src/domain/shared/time';
import type { Dice } from './Dice';

/** How one item went: the days of its steps. A break is a 补正 or a review during which the clock stands. */
export interface ItemCourse {
  readonly itemId: string;
  readonly filedOn: Day;
  readonly breaks: readonly {
    readonly kind: 'correction' | 'review';
    readonly from: Day;
    readonly until: Day;
  }[];
  readonly decidedOn: Day;
}

/** Departments of the demo district have habits, so that there is something to compare. All of them are made up. */
const habits: Readonly<
  Record<string, { readonly pace: readonly [number, number]; readonly corrections: number }>
> = {
  planningResources: { pace: [50, 105], corrections: 35 },
  housingConstruction: { pace: [60, 100], corrections: 20 },
  developmentReform: { pace: [30, 90], corrections: 15 },
  cityManagement: { pace: [60, 135], corrections: 45 },
};
const otherwise = { pace: [50, 100], corrections: 25 } as const;
const reviewed: readonly string[] = ['designReview', 'drainagePermit', 'eiaReport', 'energyReview'];

const after = (from: Day, days: number) => addWorkingDays({ from, days }).day;

/** Files some days after it could be, and decides after a share of the limit, with the breaks in between. */
export function itemCourse({ item, from, dice }: { item: ServiceItem; from: Day; dice: Dice }): ItemCourse {
  const { pace, corrections } = habits[item.departmentId] ?? otherwise;
  const filedOn = after(from, dice.between(1, 5));
  const ranWd = Math.round((item.promisedLimitWd * dice.between(pace[0], pace[1])) / 100);

  const breaks: ItemCourse['breaks'][number][] = [];
  let day = filedOn;
  const stand = (kind: 'correction' | 'review', days: number) => {
    const until = after(day, days);
    breaks.push({ kind, from: day, until });
    day = until;
  };
  if (reviewed.includes(item.itemId) && dice.percent(60)) stand('review', dice.between(2, 8));
  if (ranWd > 0 && dice.percent(corrections)) stand('correction', dice.between(1, 4));
  if (breaks.at(-1)?.kind === 'correction' && dice.percent(30)) stand('correction', dice.between(1, 3));

  return { itemId: item.itemId, filedOn, breaks, decidedOn: after(day, ranWd) };
}
