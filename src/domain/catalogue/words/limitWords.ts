import type { StatutoryLimit } from '../catalogue';

/** “即办” or “3 个工作日”. */
export function promiseWords(promisedLimitWd: number): string {
  return promisedLimitWd === 0 ? '即办' : `${promisedLimitWd} 个工作日`;
}

/** “20 个工作日(可延长 10 个工作日)”, “7 日” or “没有规定”. */
export function statutoryLimitWords(limit: StatutoryLimit | null): string {
  if (limit === null) return '没有规定';
  const unit = limit.unit === 'workingDays' ? '个工作日' : '日';
  return `${limit.amount} ${unit}${limit.note ? `(${limit.note})` : ''}`;
}
