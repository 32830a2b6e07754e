import { forecast } from '../../../src/domain/schedule/forecast/forecast';
import type { ForecastTask } from '../../../src/domain/schedule/forecast/ForecastTask';
import { chineseCalendar } from '../../../src/domain/schedule/workingCalendar';
import { median, ratioMeasure, type Measure } from '../Measure';

const ITEMS = 40;
const TIMES_AS_MANY = 8;
const TURNS = 300;

/** Each item waits for up to three before it, as in a real catalogue; three lengths apart keep the marks different. */
function project(items: number): ForecastTask[] {
  return Array.from({ length: items }, (_, place) => ({
    taskId: `item${place}`,
    waitsFor: [1, 5, 7].filter((back) => back <= place).map((back) => ({ anyOf: [`item${place - back}`] })),
    progress: { kind: 'waiting', from: null },
    preparation: { low: 1, middle: 2, high: 4 },
    handling: { low: 2 + (place % 5), middle: 4 + (place % 5), high: 10 },
    stopped: { low: 0, middle: 0, high: 2 },
    delivery: { low: 1, middle: 1, high: 2 },
  }));
}

/** Ms that one forecast takes, warm: the fastest tenth, since it waits for nothing and only other processes slow it. */
function timeOf(items: number): number {
  const tasks = project(items);
  const times = Array.from({ length: TURNS }, () => {
    const began = performance.now();
    forecast({ tasks, today: '2026-11-23', calendar: chineseCalendar });
    return performance.now() - began;
  });
  return median(times.sort((a, b) => a - b).slice(0, TURNS / 10));
}

/** The forecast of a large case, and how its cost grows with items and links. */
export function measureForecast(): Measure[] {
  const [one, many] = [timeOf(ITEMS), timeOf(ITEMS * TIMES_AS_MANY)];
  return [
    {
      what: `forecast of a case of ${ITEMS} items, 3 links each`,
      found: `${one.toFixed(2)} ms`,
      target: '≤ 1 ms',
      isMet: one <= 1,
    },
    ratioMeasure(
      `forecast per item: ${ITEMS * TIMES_AS_MANY} items to ${ITEMS}`,
      many / TIMES_AS_MANY / one,
      1.3,
      `${many.toFixed(2)} ms`,
    ),
  ];
}
