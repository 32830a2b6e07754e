import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { StatusTagWords } from '@/domain/agencyCase/statusTag';
import { mandateState, mandateStateNames, type MandateState } from '@/domain/mandate/mandateState';

const tones = {
  unsigned: 'warn',
  signed: 'brand',
  active: 'good',
  suspended: 'warn',
  expired: 'bad',
  ended: 'neutral',
} as const satisfies Record<MandateState, StatusTagWords['tone']>;

/** What the state means for whoever reads it, and what comes next. */
const meanings = {
  unsigned: '签署以后,专员才能以企业的名义申报。',
  signed: '指派专员后生效,不用再做什么。',
  active: '专员可以在范围和期限内申报。',
  suspended: '中止期间不申报新的事项;已申报的由部门继续审批,结果照常送达。',
  expired: '期限已过,不再申报新的事项。要继续办,请重新签署。',
  ended: '委托已经结束,不再申报新的事项。要继续办,请重新签署。',
} as const satisfies Record<MandateState, string>;

export interface MandateStanding {
  readonly tag: StatusTagWords;
  readonly words: string;
}

/** How the mandate of a case stands, in a word and a sentence; undefined where the case has none. */
export function mandateStanding(agencyCase: AgencyCase): MandateStanding | undefined {
  const state = mandateState(agencyCase);
  if (state === undefined) return undefined;
  if (agencyCase.ending !== null)
    return { tag: { word: '已结束', tone: 'neutral' }, words: '办件已经结束,委托随之结束。' };

  return { tag: { word: mandateStateNames[state], tone: tones[state] }, words: meanings[state] };
}
