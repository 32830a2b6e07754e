import type { CaseItem } from '@/domain/agencyCase/CaseItem';

/** “规资局 · 承诺 5 个工作日”; 0 working days is 即办. */
export function departmentLine({ departmentName, promisedLimitWd }: CaseItem): string {
  const promise = promisedLimitWd === 0 ? '承诺即办' : `承诺 ${promisedLimitWd} 个工作日`;
  return `${departmentName} · ${promise}`;
}
