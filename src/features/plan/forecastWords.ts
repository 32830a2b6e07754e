import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseForecast, ForecastMove } from '@/domain/agencyCase/CaseForecast';
import type { ExpectedDay } from '@/domain/schedule/forecast/ExpectedDay';
import type { Day } from '@/domain/shared/time';
import { sayDay, sayDeadline } from '../caseView/sayDay';

/** Whether all results have been delivered, so that the finish is a fact. */
export function isDelivered({ items }: Pick<AgencyCase, 'items'>): boolean {
  return items.every(({ state }) => ['delivered', 'received', 'cancelled'].includes(state));
}

/** “预计 12月18日(周五)办结”; a day today or tomorrow needs no gap. */
export function finishWords({ finish, today }: CaseForecast): string {
  return `预计${sayDay(finish.expected, today)}办结`;
}

/** “结果 12月18日(周五)已全部送达”. */
export function deliveredWords({ finish, today }: CaseForecast): string {
  return `结果${sayDay(finish.expected, today)}已全部送达`;
}

/** “最早 12月14日(周一)”, “稳妥 12月24日(周四)前”: how far it may come out otherwise. */
export function rangeWords({ earliest, safe }: ExpectedDay, today: Day): readonly string[] {
  return [`最早${sayDay(earliest, today)}`, `稳妥${sayDeadline(safe, today)}`];
}

/** “还剩 17 个工作日”; 0 is today. */
export function leftWords({ leftWd }: CaseForecast): string {
  return leftWd === 0 ? '预计今天办结' : `还剩 ${leftWd} 个工作日`;
}

/** “比原来晚 2 个工作日:规资局要求补正”. */
export function moveWords({ movedWd, words }: ForecastMove): string {
  return `${movedWords(movedWd)}:${words}`;
}

/** “12月16日(周三)改为 12月18日(周五)”. */
export function moveDaysWords({ from, to }: ForecastMove, today: Day): string {
  return `${sayDay(from, today).trim()}改为${sayDay(to, today)}`;
}

function movedWords(movedWd: number): string {
  if (movedWd === 0) return '日期略有变化';
  return movedWd > 0 ? `比原来晚 ${movedWd} 个工作日` : `比原来早 ${-movedWd} 个工作日`;
}
