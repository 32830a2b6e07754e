import type { ExpectedDay } from '../../schedule/forecast/ExpectedDay';
import { forecast, only, type Forecast, type TaskForecast } from '../../schedule/forecast/forecast';
import { clockDueOn } from '../../schedule/clock';
import { addWorkingDays } from '../../schedule/workingCalendar';
import { dayOf, type Day } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import type { CaseForecast, ItemForecast, PlannedStop, StageForecast } from '../CaseForecast';
import { isGranted } from '../caseFacts';
import type { CaseItem } from '../CaseItem';
import { itemClock } from '../itemClock';
import { preparableFrom } from '../preparableFrom';
import { holdOf } from './holdOf';
import { findExperience, taskOf, type ForecastBasis } from './taskOf';
import { lastOf } from '../../shared/lastOf';

type Question = ForecastBasis & { readonly agencyCase: AgencyCase; readonly today: Day };

/**
 * 预计办结 (P4): when each item, each stage and the whole will be done, as things stand on `today`. It starts from the
 * promised limits, moves with what happens and with what closed cases taught. Null where there is nothing to forecast:
 * 帮办, and cases that were declined, withdrawn or terminated.
 */
export function caseForecast({ agencyCase, today, calendar, experiences }: Question): CaseForecast | null {
  const { items, ending } = agencyCase;
  const isOff = ending !== null && ending.kind !== 'closed';
  if (items.every(({ state }) => state === 'cancelled') || isOff) return null;

  const basis = { agencyCase, today, calendar, experiences };
  const tasks = items.map((item) => taskOf({ ...basis, item }));
  const expected = forecast({ tasks, groups: stagesOf(items), today, calendar });
  const taskById = new Map(expected.tasks.map((task) => [task.taskId, task]));
  const forecasts = items.flatMap((item) => {
    const task = taskById.get(item.itemId);
    return task ? [itemForecast({ ...basis, item, task })] : [];
  });
  const deliveredOn = lastDelivery(agencyCase);
  return {
    today,
    finish: deliveredOn === undefined ? expected.finish : only(deliveredOn),
    leftWd: deliveredOn === undefined ? expected.leftWd : 0,
    stages: stageForecasts({ agencyCase, forecasts, expected }),
    items: forecasts,
  };
}

/** Stages in the order of the items, with the ids of those that are still wanted. */
function stagesOf(items: readonly CaseItem[]): Record<string, string[]> {
  const stages: Record<string, string[]> = {};
  for (const { stage, itemId, state } of items)
    if (state !== 'cancelled') stages[stage] = [...(stages[stage] ?? []), itemId];
  return stages;
}

/** When the last result was delivered; undefined while one is missing. */
function lastDelivery({ items, deliveries, updatedAt }: AgencyCase): Day | undefined {
  const isOver = items.every(({ state }) => ['delivered', 'received', 'cancelled'].includes(state));
  if (!isOver) return undefined;
  return dayOf(lastOf(deliveries.map(({ deliveredAt }) => deliveredAt).sort()) ?? updatedAt);
}

type Told = Question & { readonly item: CaseItem; readonly task: TaskForecast };

function itemForecast(told: Told): ItemForecast {
  const { agencyCase, item, task, experiences } = told;
  const isDone = isGranted(item);
  const isCancelled = item.state === 'cancelled';
  const isFiled = item.filedAt !== null && item.state !== 'refused' && !isCancelled;
  const filedOn = isFiled && item.filedAt !== null ? dayOf(item.filedAt) : task.filedOn;
  const readyOn = isFiled ? preparableFrom(agencyCase, item) : task.startOn;
  return {
    itemId: item.itemId,
    startOn: readyOn < filedOn ? readyOn : filedOn,
    filedOn,
    isFiled,
    finish: task.finish,
    isDone,
    isCancelled,
    stops: isFiled ? plannedStops(told) : [],
    limitOn: limitOn({ ...told, filedOn, isFiled }),
    isCritical: task.isCritical,
    slackWd: task.slackWd,
    riskPercent: task.riskPercent,
    samples: findExperience(experiences, item)?.samples ?? 0,
  };
}

function plannedStops({ agencyCase, item, today, calendar }: Told): PlannedStop[] {
  const hold = holdOf({ agencyCase, item, today, calendar })?.middle ?? 0;
  const expectedUntil = addWorkingDays({ from: today, days: Math.round(hold), calendar }).day;
  return item.stops.map(({ reason, from, until }) => ({
    reason,
    from,
    until: until ?? expectedUntil,
    isOpen: until === null,
  }));
}

function limitOn({
  item,
  filedOn,
  isFiled,
  today,
  calendar,
}: Told & { filedOn: Day; isFiled: boolean }): Day {
  const clock = isFiled ? itemClock(item) : undefined;
  if (!clock) return addWorkingDays({ from: filedOn, days: item.promisedLimitWd, calendar }).day;

  const readOn = item.decidedAt === null ? today : dayOf(item.decidedAt);
  return clockDueOn({ clock, today: readOn, calendar }).day;
}

function stageForecasts({
  agencyCase,
  forecasts,
  expected,
}: {
  agencyCase: AgencyCase;
  forecasts: readonly ItemForecast[];
  expected: Forecast;
}): StageForecast[] {
  return Object.entries(stagesOf(agencyCase.items)).map(([stage, itemIds]) => {
    const members = forecasts.filter(({ itemId }) => itemIds.includes(itemId));
    const isDone = members.every((member) => member.isDone);
    const finish = isDone ? latestFact(members) : (expected.groups[stage] ?? expected.finish);
    const [startOn = finish.expected] = members.map((member) => member.startOn).sort();
    return { stage, startOn, finish, isDone };
  });
}

function latestFact(members: readonly ItemForecast[]): ExpectedDay {
  const days = members.map(({ finish }) => finish.expected).sort();
  return only(lastOf(days) ?? '');
}
