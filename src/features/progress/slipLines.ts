import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { formatDay } from '@/domain/schedule/peopleDates';
import { clockOf, dayOf, type Day } from '@/domain/shared/time';

export interface SlipLine {
  readonly title: string;
  readonly words: string;
}

/** A day on paper, which is read on other days too: never “明天”. */
export function paperDay(day: Day): string {
  return ` ${formatDay(day)}`;
}

/** “2026年11月26日(周四) 10:00”, for paper. */
export function paperMoment(instant: string): string {
  return `${formatDay(dayOf(instant))} ${clockOf(instant)}`;
}

/** Who answers by when, from the promises that the case began with (P4). `sayDay` words a day inside a sentence. */
export function slipLines(agencyCase: AgencyCase, sayDay: (day: Day) => string): SlipLine[] {
  const { acceptBy, status, mode, promises } = agencyCase;
  const { visitWd, feedbackWd, deliverWd } = promises;
  const accept = { title: '受理', words: `综合窗口最晚${sayDay(acceptBy)}答复,并指派一位专员。` };
  const feedback = { title: '进展', words: `专员至少每 ${feedbackWd} 个工作日向您报告一次。` };
  const visit = { title: '上门', words: `受理后 ${visitWd} 个工作日内,专员上门收材料。` };
  const deliver = { title: '送达', words: `每个事项批准后 ${deliverWd} 个工作日内送到您手里。` };

  const waiting = status === 'submitted' ? [accept] : [];
  return mode === 'agency' ? [...waiting, visit, feedback, deliver] : [...waiting, feedback];
}
