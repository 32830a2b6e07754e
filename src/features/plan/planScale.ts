import type { PlanLayout } from './planLayout';
import { monthTicks, weekTicks, type PlanTick } from './planTicks';

/** 近四周: days wide enough to tell apart; 全程: the whole case as one picture. */
export type ScaleName = 'near' | 'whole';

export interface PlanScale {
  /** The least width of the axis in px; where the screen is wider, the axis is too. */
  readonly minWidth: number;
  /** Whether single days can be told apart. */
  readonly isWide: boolean;
  readonly ticks: readonly PlanTick[];
  /** How far to scroll in px, so that today stands near the left edge with a little of the past. */
  readonly scrollLeft: number;
}

/** A phone of 390 px then shows about four weeks. */
const NEAR_DAY_PX = 8;
const NEAR_DAY_PX_LARGE = 11;
/** Below it even a week is no longer a stretch one can see. */
const LEAST_DAY_PX = 1;
const PAST_DAYS = 5;

/** Whether an axis is so short that one picture shows it all. */
export function hasOneScale({ axis }: PlanLayout): boolean {
  return axis.days <= 28;
}

export function planScale({
  layout,
  name,
  isLarge,
}: {
  readonly layout: PlanLayout;
  readonly name: ScaleName;
  readonly isLarge: boolean;
}): PlanScale {
  const { axis, todayAt } = layout;
  if (name === 'whole')
    return {
      minWidth: Math.round(axis.days * LEAST_DAY_PX),
      isWide: false,
      ticks: monthTicks(axis, isLarge ? 2 : 4),
      scrollLeft: 0,
    };

  const dayPx = isLarge ? NEAR_DAY_PX_LARGE : NEAR_DAY_PX;
  const minWidth = axis.days * dayPx;
  const scrollLeft = Math.max(0, Math.round((todayAt ?? 0) * minWidth - PAST_DAYS * dayPx));
  return { minWidth, isWide: true, ticks: weekTicks(axis), scrollLeft };
}
