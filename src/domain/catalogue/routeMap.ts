import type { Catalogue, ServiceItem } from './catalogue';
import type { Answers, Question } from './question';
import { answerStates, groupsHold, type AnswerStates } from './routeMap/answerStates';
import { decidingQuestions } from './routeMap/decidingQuestions';
import { departmentName, routeItem, type RouteItem } from './routeMap/routeItem';
import { lastEndWd, routeTimes } from './routeMap/routeTimes';
import { routeWaits } from './routeMap/routeWaits';
import { stageOrder, type Stage } from './stage';

export interface RouteStage {
  readonly stage: Stage;
  /** One group after the other; the items of one group run side by side. */
  readonly groups: readonly (readonly RouteItem[])[];
}

/** Items that one form can ask for together (开工一件事). */
export interface RouteBundle {
  readonly bundle: NonNullable<ServiceItem['bundle']>;
  readonly itemIds: readonly string[];
  /** The promise for all of them together, in working days. */
  readonly limitWd: number;
}

/** An item that the answers neither ask for nor rule out. */
export interface MaybeItem {
  readonly item: ServiceItem;
  readonly departmentName: string;
  /** What must be answered to know. */
  readonly decidedBy: readonly Question[];
}

/** 路线图: what this project has to obtain, in which order, from whom and for how long. */
export interface RouteMap {
  readonly catalogueVersion: string;
  /** Stages without an item are left out. */
  readonly stages: readonly RouteStage[];
  readonly bundles: readonly RouteBundle[];
  readonly maybe: readonly MaybeItem[];
  /** In the catalogue's order, each once; those of `maybe` not counted. */
  readonly departmentNames: readonly string[];
  /** Working days from the first item to the end of the last, by promised limits, at the earliest. */
  readonly totalWd: number;
  /** The same if every `maybe` item turned out to be needed and of alternatives the slowest. */
  readonly mostWd: number;
}

interface Query {
  readonly catalogue: Catalogue;
  readonly answers: Answers;
}

export function routeMap({ catalogue, answers }: Query): RouteMap {
  const states = answerStates(catalogue.questions, answers);
  const needed = itemsThat('yes', { catalogue, states });
  const open = itemsThat('maybe', { catalogue, states });
  const itemIds = idsOf(needed);
  const waits = routeWaits({ catalogue, itemIds });
  const times = routeTimes({ catalogue, waits });
  const items = inOrder(needed.map((item) => routeItem({ catalogue, item, itemIds, waits, times })));

  return {
    catalogueVersion: catalogue.version,
    stages: stageOrder.map((stage) => stageOf(stage, items)).filter(({ groups }) => groups.length > 0),
    bundles: bundlesOf(needed),
    maybe: open.map((item) => maybeItem({ catalogue, item, states })),
    departmentNames: departmentNamesOf(catalogue, needed),
    totalWd: lastEndWd(times),
    mostWd: mostWd(catalogue, [...needed, ...open]),
  };
}

/** Every item of the map, in the order in which it is walked. */
export function routeItems({ stages }: RouteMap): RouteItem[] {
  return stages.flatMap(({ groups }) => groups.flat());
}

function itemsThat(
  wanted: 'yes' | 'maybe',
  { catalogue, states }: { catalogue: Catalogue; states: AnswerStates },
): ServiceItem[] {
  return catalogue.items.filter((item) => groupsHold(item.appliesWhen, states) === wanted);
}

/** What begins earlier first; of two that begin together the one that the other waits for. */
function inOrder(items: readonly RouteItem[]): RouteItem[] {
  return [...items].sort((one, other) => one.startWd - other.startWd || one.depth - other.depth);
}

function stageOf(stage: Stage, items: readonly RouteItem[]): RouteStage {
  const groups: RouteItem[][] = [];
  for (const each of items.filter(({ item }) => item.stage === stage)) {
    const group = groups[groups.length - 1];
    const isBeside = group?.every(({ item }) => each.besideIds.includes(item.itemId)) ?? false;
    if (group !== undefined && isBeside) group.push(each);
    else groups.push([each]);
  }
  return { stage, groups };
}

function bundlesOf(needed: readonly ServiceItem[]): RouteBundle[] {
  const bundled = needed.filter((item) => item.bundle === 'startOfWork');
  if (bundled.length < 2) return [];

  const limitWd = Math.max(...bundled.map(({ promisedLimitWd }) => promisedLimitWd));
  return [{ bundle: 'startOfWork', itemIds: idsOf(bundled), limitWd }];
}

function maybeItem({
  catalogue,
  item,
  states,
}: {
  catalogue: Catalogue;
  item: ServiceItem;
  states: AnswerStates;
}): MaybeItem {
  return {
    item,
    departmentName: departmentName(catalogue, item),
    decidedBy: decidingQuestions(item.appliesWhen, states),
  };
}

/** Nobody knows which of alternatives it will be, so all of them are waited for. */
function mostWd(catalogue: Catalogue, items: readonly ServiceItem[]): number {
  const waits = routeWaits({ catalogue: withoutAlternatives(catalogue), itemIds: idsOf(items) });
  return lastEndWd(routeTimes({ catalogue, waits, alternatives: 'last' }));
}

function withoutAlternatives(catalogue: Catalogue): Catalogue {
  const items = catalogue.items.map((item) => ({
    ...item,
    prerequisites: item.prerequisites.flatMap(({ anyOf }) => anyOf.map((itemId) => ({ anyOf: [itemId] }))),
  }));
  return { ...catalogue, items };
}

function departmentNamesOf(catalogue: Catalogue, items: readonly ServiceItem[]): string[] {
  const ids = new Set(items.map(({ departmentId }) => departmentId));
  return catalogue.departments
    .filter(({ departmentId }) => ids.has(departmentId))
    .map(({ shortName }) => shortName);
}

function idsOf(items: readonly ServiceItem[]): string[] {
  return items.map(({ itemId }) => itemId);
}
