import { catalogueChanges } from '@/domain/catalogue/changes/catalogueChanges';
import { formatMoment } from '@/domain/schedule/peopleDates';
import type { DraftState } from './draft/DraftState';

/** “第 2 版”, or what a district has before its first. */
export function versionName(number: number): string {
  return number === 0 ? '系统自带的目录' : `第 ${number} 版`;
}

/** How many changes wait, or that there are none. */
export function changesWords({ current, working }: DraftState): string {
  const count = catalogueChanges(current.catalogue, working).length;
  const name = versionName(current.number);
  return count === 0 ? `和现行的${name}一样` : `比现行的${name}有 ${count} 处改动,还没有发布`;
}

/** Whether what is on screen is safe, and since when. */
export function savingWords({ saving, problem, savedAt, saverName }: DraftState, now: string): string {
  if (saving === 'failed') return problem;
  if (saving !== 'saved') return '正在保存…';
  return savedAt === ''
    ? ''
    : `已自动保存 ${formatMoment(savedAt, now)}${saverName ? ` · ${saverName}` : ''}`;
}
