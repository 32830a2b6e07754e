import type { ItemForecast } from '@/domain/agencyCase/CaseForecast';
import type { StopReason } from '@/domain/schedule/clock';
import { addDays, type Day } from '@/domain/shared/time';
import { endOn, spanOn, startOn, type PlanAxis, type Span } from './planAxis';

/**
 * What a stretch of a bar stands for: getting ready (passed or to come), with the department (decided, so far, still
 * expected), and what it may take longer (from the expected to the safe day).
 */
export type PartKind = 'prepared' | 'toPrepare' | 'done' | 'running' | 'expected' | 'doubt';

export interface BarPart extends Span {
  readonly kind: PartKind;
}

export interface StopPart extends Span {
  readonly reason: StopReason;
  readonly isOpen: boolean;
}

/** One item on the axis; a fixed number of parts, however long it takes. */
export interface PlanBar {
  readonly itemId: string;
  /** In order, side by side, none of no width. Empty for an item that was given up. */
  readonly parts: readonly BarPart[];
  /** Within the parts. */
  readonly stops: readonly StopPart[];
  /** 承诺到期: the end of that day, a fraction of the axis; null without a bar. */
  readonly limitAt: number | null;
  readonly isPastLimit: boolean;
  readonly isCritical: boolean;
}

export interface BarQuestion {
  readonly item: ItemForecast;
  readonly axis: PlanAxis;
  readonly today: Day;
}

export function barOf(question: BarQuestion): PlanBar {
  const { item, axis } = question;
  const { itemId, limitOn } = item;
  if (item.isCancelled)
    return { itemId, parts: [], stops: [], limitAt: null, isPastLimit: false, isCritical: false };

  return {
    itemId,
    parts: [...preparationParts(question), ...handlingParts(question)].filter(({ width }) => width > 0),
    stops: stopParts(question),
    limitAt: endOn(axis, limitOn),
    isPastLimit: isPastLimit(item),
    isCritical: item.isCritical && !item.isDone,
  };
}

/**
 * Decided, or expected to be, after the promised limit. Only a clock that runs or has run can say so: the limit of an
 * item that is not filed is a guess, and that of one that is stopped moves on with every day.
 */
export function isPastLimit({ isFiled, finish, limitOn, stops }: ItemForecast): boolean {
  return isFiled && finish.expected > limitOn && !stops.some(({ isOpen }) => isOpen);
}

/** The day of filing belongs to the department, so that even 即办 has a bar. */
function preparationParts({ item, axis, today }: BarQuestion): BarPart[] {
  const { filedOn, isFiled } = item;
  const filing = startOn(axis, filedOn);
  const from = Math.min(startOn(axis, item.startOn), filing);
  const now = isFiled ? filing : clamp(startOn(axis, today), from, filing);
  return [part('prepared', from, now), part('toPrepare', now, filing)];
}

function handlingParts({ item, axis, today }: BarQuestion): BarPart[] {
  const { filedOn, finish, isDone, isFiled } = item;
  const from = startOn(axis, filedOn);
  const expected = Math.max(endOn(axis, finish.expected), endOn(axis, filedOn));
  if (isDone) return [part('done', from, expected)];

  const now = isFiled ? clamp(endOn(axis, today), from, expected) : from;
  const safe = Math.max(endOn(axis, finish.safe), expected);
  return [part('running', from, now), part('expected', now, expected), part('doubt', expected, safe)];
}

/** The day on which a clock stops still counts; the hatching begins with the next and stays inside the bar. */
function stopParts({ item, axis }: BarQuestion): StopPart[] {
  const whole = spanOn(axis, item.filedOn, later(item.finish.expected, item.filedOn));
  const end = whole.left + whole.width;

  return item.stops
    .map(({ reason, isOpen, from, until }) => {
      const left = clamp(startOn(axis, addDays({ day: from, days: 1 })), whole.left, end);
      const right = clamp(endOn(axis, until), left, end);
      return { reason, isOpen, left, width: right - left };
    })
    .filter(({ width }) => width > 0);
}

function part(kind: PartKind, from: number, to: number): BarPart {
  return { kind, left: from, width: to - from };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
