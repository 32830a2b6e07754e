import type { CaseMode } from '@/domain/agencyCase/AgencyCase';
import type { PromiseKind, PromiseLane, PromiseState } from '@/domain/agencyCase/promiseLanes';
import type { TagTone } from '@/domain/agencyCase/statusTag';
import { remainingWords } from '@/domain/schedule/peopleDates';
import type { Day } from '@/domain/shared/time';
import { sayDay } from '../caseView/sayDay';
import type { PlanFact } from './itemPlanWords';

const names: Readonly<Record<CaseMode, Readonly<Record<PromiseKind, string>>>> = {
  agency: { accept: '受理', visit: '首次上门', feedback: '进展反馈', deliver: '送达' },
  assist: { accept: '受理', visit: '首次联系', feedback: '进展反馈', deliver: '送达' },
};

export function promiseName(kind: PromiseKind, mode: CaseMode): string {
  return names[mode][kind];
}

/** “1 个工作日内”, “每 3 个工作日内”, “当天”. */
export function promisedWords({ kind, promisedWd }: PromiseLane): string {
  if (promisedWd === 0) return '当天';
  return `${kind === 'feedback' ? '每 ' : ''}${promisedWd} 个工作日内`;
}

const stateWords: Readonly<Record<PromiseState, string>> = {
  ahead: '还没开始',
  running: '进行中',
  resting: '等企业处理,暂不计',
  kept: '按时',
  keptLate: '晚了',
  late: '已超',
  over: '已结束',
};

export const promiseTones: Readonly<Record<PromiseState, TagTone>> = {
  ahead: 'neutral',
  running: 'brand',
  resting: 'neutral',
  kept: 'good',
  keptLate: 'warn',
  late: 'bad',
  over: 'neutral',
};

/** “按时”, “还剩 1 个工作日”, “已超 2 个工作日”. */
export function promiseStateWords({ state, dueOn, leftWd }: PromiseLane, today: Day): string {
  return dueOn === null || leftWd === null ? stateWords[state] : remainingWords({ leftWd, dueOn, today });
}

/** As `promiseStateWords`, where there is room for seven letters only. */
export function promiseShortWords(lane: PromiseLane, today: Day): string {
  if (lane.state === 'resting') return '暂不计';
  return promiseStateWords(lane, today)
    .replace('还剩', '剩')
    .replace('已超 ', '超 ')
    .replace('个工作日', '工作日');
}

/** What is promised and, newest last, from when to when it held and whether it was kept. */
export function promiseFacts(lane: PromiseLane, today: Day): PlanFact[] {
  const say = (day: Day) => sayDay(day, today).trim();
  const spans = lane.spans.map(({ from, dueOn, doneOn, state }) => {
    const end = doneOn === null ? '' : `,${say(doneOn)}完成(${stateWords[state]})`;
    return { title: '期限', words: `${say(from)}起,${say(dueOn)}到期${end}` };
  });
  return [{ title: '承诺', words: promisedWords(lane) }, ...spans];
}
