import type { ItemForecast, PlannedStop } from '@/domain/agencyCase/CaseForecast';
import type { ClockReading } from '@/domain/agencyCase/itemClock';
import { itemStateTags, type StatusTagWords } from '@/domain/agencyCase/statusTag';
import { formatDeadline, remainingWords } from '@/domain/schedule/peopleDates';
import { stopReasonNames } from '@/domain/schedule/clock';
import type { Day } from '@/domain/shared/time';
import { sayDay } from '../caseView/sayDay';
import { finishCaption } from './finishCaption';
import { isPastLimit } from './planBars';
import type { PlanItem } from './planLayout';

/** One line of what the plan knows of an item: the same on the sheet behind a bar and in the table. */
export interface PlanFact {
  readonly title: string;
  readonly words: string;
}

/** Everything that a bar shows, in words, in the order in which it happens. */
export function itemPlanFacts({ forecast, clock }: PlanItem, today: Day): PlanFact[] {
  if (forecast.isCancelled) return [{ title: '计划', words: '企业已放弃该事项,不影响其他事项' }];

  const passed = [
    preparation(forecast, today),
    ...clockFacts(clock, today),
    ...forecast.stops.map((stop) => stopFact(stop, today)),
  ];
  if (forecast.isDone) return [...passed, decided(forecast, today), limit(forecast, today)];

  const { finish } = forecast;
  return [
    ...passed,
    { title: '最早', words: say(finish.earliest, today) },
    { title: '预计', words: `${say(finish.expected, today)}批出${provisional(forecast)}` },
    { title: '稳妥', words: formatDeadline(finish.safe, today) },
    limit(forecast, today),
    { title: '余量', words: slackWords(forecast) },
    { title: '耽误一天', words: riskWords(forecast) },
    { title: '依据', words: sampleWords(forecast) },
  ];
}

/** Whether its clock stands, else the state of the item. */
export function planTag({ item, forecast }: PlanItem): StatusTagWords {
  const stop = openStopOf(forecast);
  return stop ? { word: `${stopReasonNames[stop.reason]}停钟`, tone: 'warn' } : itemStateTags[item.state];
}

function openStopOf({ isDone, isCancelled, stops }: ItemForecast): PlannedStop | undefined {
  return isDone || isCancelled ? undefined : stops.find(({ isOpen }) => isOpen);
}

/** Below the bar: “11/20 完成”, “专家评审停钟,预计 12/4”, “暂估 2/3”, “已放弃”. */
export function captionWords(forecast: ItemForecast): string {
  const stop = openStopOf(forecast);
  return stop ? `${stopReasonNames[stop.reason]}停钟,${finishCaption(forecast)}` : shortCaption(forecast);
}

/** As `captionWords`, without the reason of a stop. */
export function shortCaption(forecast: ItemForecast): string {
  return forecast.isCancelled ? '已放弃' : finishCaption(forecast);
}

/** What a screen reader says for a bar. */
export function barLabel(planItem: PlanItem, today: Day): string {
  const { item, forecast } = planItem;
  const parts = [item.name, planTag(planItem).word];
  if (forecast.isCancelled) return parts.join(',');

  const when = sayDay(forecast.finish.expected, today).trim();
  parts.push(forecast.isDone ? `${when}批出` : `预计${sayDay(forecast.finish.expected, today)}批出`);
  if (forecast.isCritical && !forecast.isDone) parts.push('在关键路径上');
  return parts.join(',');
}

export function slackWords({ isCritical, slackWd }: ItemForecast): string {
  if (isCritical) return '在关键路径上,晚一天整件晚一天';
  return slackWd > 0 ? `可以再等 ${slackWd} 个工作日,不影响办结` : '没有余量,再晚就会影响办结';
}

/** The share of possible courses in which a day lost here is lost at the end, as people count: of ten. */
export function riskWords({ riskPercent }: ItemForecast): string {
  if (riskPercent <= 0) return '不会影响办结';
  if (riskPercent < 10) return '很少影响办结,10 次里不到 1 次';
  if (riskPercent >= 95) return '几乎一定拖后办结';
  return `算上各事项的快慢,10 次里约有 ${Math.round(riskPercent / 10)} 次会拖后办结`;
}

export function sampleWords({ samples }: ItemForecast): string {
  return samples === 0 ? '目前按承诺时限推算' : `本区同类 ${samples} 件`;
}

function preparation({ startOn, filedOn, isFiled }: ItemForecast, today: Day): PlanFact {
  if (isFiled) return { title: '申报', words: say(filedOn, today) };
  const begins = startOn > today ? `${say(startOn, today)}起准备` : '正在准备';
  return { title: '申报', words: `${begins},预计${sayDay(filedOn, today)}申报` };
}

/** The department's own clock: how far it has run, and whether it runs. */
function clockFacts(clock: ClockReading | undefined, today: Day): PlanFact[] {
  if (clock === undefined || clock.limitWd === 0) return [];

  const { usedWd, limitWd, leftWd, dueOn, stop } = clock;
  const state =
    stop === null ? remainingWords({ leftWd, dueOn, today }) : `${stopReasonNames[stop.reason]}停钟中`;
  return [{ title: '部门计时', words: `承诺 ${limitWd} 个工作日,已用 ${usedWd} 个,${state}` }];
}

function stopFact({ reason, from, until, isOpen }: PlannedStop, today: Day): PlanFact {
  const begins = `${stopReasonNames[reason]}:${say(from, today)}起停钟`;
  const ends = isOpen ? `预计${sayDay(until, today)}恢复` : `${say(until, today)}恢复`;
  return { title: '停钟', words: `${begins},${ends}` };
}

function decided({ finish }: ItemForecast, today: Day): PlanFact {
  return { title: '批出', words: say(finish.expected, today) };
}

function limit(forecast: ItemForecast, today: Day): PlanFact {
  return { title: '承诺到期', words: `${say(forecast.limitOn, today)},${limitOutcome(forecast)}` };
}

function limitOutcome(forecast: ItemForecast): string {
  const isPast = isPastLimit(forecast);
  if (forecast.isDone) return isPast ? '超过承诺批出' : '在承诺内批出';
  if (!forecast.isFiled) return '按预计的申报日推算';
  if (openStopOf(forecast)) return '停钟期间顺延';
  return isPast ? '预计会超过' : '预计在承诺内';
}

function provisional({ finish }: ItemForecast): string {
  return finish.isProvisional ? '(暂估)' : '';
}

function say(day: Day, today: Day): string {
  return sayDay(day, today).trim();
}
