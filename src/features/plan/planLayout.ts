import type { CaseForecast, ItemForecast } from '@/domain/agencyCase/CaseForecast';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import type { ClockReading } from '@/domain/agencyCase/itemClock';
import { stageNames, stageOrder } from '@/domain/catalogue/stage';
import type { ExpectedDay } from '@/domain/schedule/forecast/ExpectedDay';
import type { Day } from '@/domain/shared/time';
import { stageWords } from '../caseView/stageWords';
import { finishCaption } from './finishCaption';
import { axisOver, endOn, spanOn, startOn, type PlanAxis, type Span } from './planAxis';
import { barOf, type PlanBar } from './planBars';

/** An item with what is expected of it. */
export interface PlanItem {
  readonly item: CaseItem;
  readonly forecast: ItemForecast;
  /** The department's clock, while the item is with it. */
  readonly clock?: ClockReading | undefined;
}

interface PlanBasis {
  readonly forecast: CaseForecast;
  readonly items: readonly CaseItem[];
  /** By itemId. */
  readonly clocks?: Readonly<Record<string, ClockReading>>;
}

export interface PlanRow extends PlanItem {
  readonly bar: PlanBar;
}

export interface PlanStage {
  readonly stage: string;
  readonly name: string;
  /** “预计 12月11日(周五)”, and “预计 12/11” where there is little room. */
  readonly words: string;
  readonly shortWords: string;
  readonly span: Span;
  readonly rows: readonly PlanRow[];
}

export interface PlanLayout {
  readonly axis: PlanAxis;
  /** The middle of today; null where all was over before, so that the axis ends with the case. */
  readonly todayAt: number | null;
  /** The whole case: from its first item to the expected finish, and on to the safe one. */
  readonly whole: { readonly expected: Span; readonly doubt: Span };
  readonly stages: readonly PlanStage[];
}

/** Items in the order of the stages; what the forecast does not know has no row. */
export function planItems({ forecast, items, clocks = {} }: PlanBasis): PlanItem[] {
  const expectations = new Map(forecast.items.map((each) => [each.itemId, each]));
  const known = items.flatMap((item) => {
    const expected = expectations.get(item.itemId);
    return expected === undefined ? [] : [{ item, forecast: expected, clock: clocks[item.itemId] }];
  });
  return stageOrder.flatMap((stage) => known.filter(({ item }) => item.stage === stage));
}

/**
 * Where everything on the plan of a case stands, as fractions of its axis: the same for every width of a screen.
 * @param moreDays further days for which the axis must have a place
 */
export function planLayout({
  moreDays = [],
  ...basis
}: PlanBasis & { readonly moreDays?: readonly Day[] }): PlanLayout {
  const { forecast } = basis;
  const { today, finish } = forecast;
  const isOver = finish.safe < today;
  const shown = planItems(basis);
  const axis = axisOver([finish.safe, ...moreDays, ...shown.flatMap(daysOf)], isOver ? finish.safe : today);
  const rows = shown.map((each) => ({ ...each, bar: barOf({ item: each.forecast, axis, today }) }));

  return {
    axis,
    todayAt: isOver ? null : (startOn(axis, today) + endOn(axis, today)) / 2,
    whole: wholeOn({ axis, finish, begins: shown.flatMap(daysOf) }),
    stages: stageOrder.flatMap((stage) => stageOn({ stage, forecast, axis, rows })),
  };
}

function wholeOn({
  axis,
  finish,
  begins,
}: {
  readonly axis: PlanAxis;
  readonly finish: ExpectedDay;
  readonly begins: readonly Day[];
}): PlanLayout['whole'] {
  const first = [...begins, finish.expected].sort()[0] ?? finish.expected;
  const expected = spanOn(axis, first, finish.expected);
  const left = expected.left + expected.width;
  return { expected, doubt: { left, width: Math.max(0, endOn(axis, finish.safe) - left) } };
}

function stageOn({
  stage,
  forecast,
  axis,
  rows,
}: {
  readonly stage: keyof typeof stageNames;
  readonly forecast: CaseForecast;
  readonly axis: PlanAxis;
  readonly rows: readonly PlanRow[];
}): PlanStage[] {
  const own = rows.filter(({ item }) => item.stage === stage);
  if (own.length === 0) return [];

  const expected = forecast.stages.find((each) => each.stage === stage);
  const span = expected ? spanOn(axis, expected.startOn, expected.finish.expected) : { left: 0, width: 0 };
  const words = expected ? stageWords(expected, forecast.today) : '';
  const shortWords = expected ? finishCaption(expected) : '';
  return [{ stage, name: stageNames[stage], words, shortWords, span, rows: own }];
}

function daysOf({ forecast }: PlanItem): Day[] {
  if (forecast.isCancelled) return [];
  return [forecast.startOn, forecast.filedOn, forecast.finish.safe, forecast.limitOn];
}
