import type { ServiceItem, StatutoryLimit } from '@/domain/catalogue/catalogue';

const units = { workingDays: '个工作日', days: '天' } as const;

export function promisedWords({ promisedLimitWd }: ServiceItem): string {
  return promisedLimitWd === 0 ? '承诺即办' : `承诺 ${promisedLimitWd} 个工作日`;
}

/** Empty where no statute sets a limit. */
export function statutoryWords(limit: StatutoryLimit | null): string {
  if (limit === null) return '';

  const note = limit.note === undefined ? '' : `(${limit.note.replace(/。$/, '')})`;
  return `法定 ${limit.amount} ${units[limit.unit]}${note}`;
}
