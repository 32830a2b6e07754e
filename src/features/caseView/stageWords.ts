import type { StageForecast } from '@/domain/agencyCase/CaseForecast';
import type { Day } from '@/domain/shared/time';
import { sayDay } from './sayDay';

/** “预计 12月11日(周五)”, “暂估 1月11日(周一)”, “11月20日(周五)完成” beside the name of a stage. */
export function stageWords({ isDone, finish }: StageForecast, today: Day): string {
  if (isDone) return `${sayDay(finish.expected, today).trim()}完成`;
  return `${finish.isProvisional ? '暂估' : '预计'}${sayDay(finish.expected, today)}`;
}
