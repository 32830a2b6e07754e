import { formatDay } from '../schedule/peopleDates';
import { lastOf } from '../shared/lastOf';
import { dayOf } from '../shared/time';
import type { AgencyCase } from '../agencyCase/AgencyCase';
import { itemsInScope } from './defaultTerms';
import type { Mandate } from './Mandate';

export type MandateState = 'unsigned' | 'signed' | 'active' | 'suspended' | 'expired' | 'ended';

/** 状态: `signed` waits for a specialist to be named; `active` is the only one in which items are filed. */
export const mandateStateNames: Readonly<Record<MandateState, string>> = {
  unsigned: '待签署',
  signed: '已签署',
  active: '有效',
  suspended: '已中止',
  expired: '已到期',
  ended: '已终止',
};

type Mandated = Pick<AgencyCase, 'mandates' | 'specialist'>;

/**
 * The mandate in force or to be signed. Undefined for 帮办, and for the cases from before mandates were kept here: their
 * papers lie in the file, and nothing is asked of them again.
 */
export function mandateOf({ mandates }: Pick<Mandated, 'mandates'>): Mandate | undefined {
  return lastOf(mandates);
}

export function mandateState(agencyCase: Mandated): MandateState | undefined {
  const mandate = mandateOf(agencyCase);
  if (mandate === undefined) return undefined;
  if (mandate.signing === null) return 'unsigned';
  if (mandate.endedAt !== null) return 'ended';
  if (mandate.expiredAt !== null) return 'expired';
  if (mandate.suspendedAt !== null) return 'suspended';
  return agencyCase.specialist === null ? 'signed' : 'active';
}

/** Whether a mandate is wanted and none is in force: what is waiting to be filed then waits for the enterprise. */
export function lacksMandate(agencyCase: Mandated): boolean {
  const state = mandateState(agencyCase);
  return state !== undefined && state !== 'active' && state !== 'signed';
}

/** Whether a mandate may be signed now: there is none in force and none that only stands still. */
export function awaitsSigning(agencyCase: Mandated): boolean {
  const state = mandateState(agencyCase);
  return state === 'unsigned' || state === 'ended' || state === 'expired';
}

const standing: Readonly<Record<Exclude<MandateState, 'active' | 'signed'>, (mandate: Mandate) => string>> = {
  unsigned: () => '还没有签委托书,暂时不能申报。请企业在手机上签署,或上门时收取纸质委托书。',
  suspended: ({ reason }) => `企业已中止委托(${reason}),续办以后才能申报。`,
  ended: ({ reason }) => `企业已终止委托(${reason}),重新签署委托书以后才能申报。`,
  expired: ({ terms }) => `委托书已于 ${formatDay(terms.until)} 到期,重新签署以后才能申报。`,
};

/** Why an item may not be filed for the enterprise, as a sentence; undefined where the mandate covers it. */
export function refusalWithoutMandate(
  agencyCase: Mandated & Pick<AgencyCase, 'items'>,
  item: { readonly itemId: string; readonly name: string },
): string | undefined {
  const mandate = mandateOf(agencyCase);
  const state = mandateState(agencyCase);
  if (mandate === undefined || state === undefined) return undefined;
  if (state !== 'active' && state !== 'signed') return standing[state](mandate);

  const inScope = itemsInScope(agencyCase.items, mandate.terms);
  return inScope.some(({ itemId }) => itemId === item.itemId)
    ? undefined
    : `“${item.name}”不在委托书的范围内,请企业终止后按新的范围重新签署。`;
}

/** The timer may come a little later than midnight; nothing is filed in between. */
export function isPastTerm(agencyCase: Pick<Mandated, 'mandates'>, now: string): boolean {
  const mandate = mandateOf(agencyCase);
  return mandate !== undefined && mandate.terms.until < dayOf(now);
}
