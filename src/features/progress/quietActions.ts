import type { CaseView } from '@/domain/agencyCase/CaseView';
import { refusalWhilePapersAreOut } from '@/domain/agencyCase/refusalWhilePapersAreOut';
import type { CaseAction } from '@/domain/agencyCase/commands';
import type { CaseIntent } from '../caseView/CaseGateway';

/** What an enterprise may do beside its tasks; each wants a reason. */
export interface QuietAction {
  readonly key: string;
  readonly name: string;
  /** What follows from it. */
  readonly consequence: string;
  /** What is asked for. */
  readonly label: string;
  readonly confirmText: string;
  readonly intentOf: (reason: string) => CaseIntent;
}

const wholeCase: readonly (QuietAction & { readonly key: CaseAction })[] = [
  {
    key: 'WithdrawCase',
    name: '撤回申请',
    consequence: '撤回后这个办件就结束了,不能恢复。以后可以重新提交。',
    label: '撤回原因',
    confirmText: '撤回申请',
    intentOf: (reason) => ({ type: 'WithdrawCase', payload: { reason } }),
  },
  {
    key: 'TerminateCase',
    name: '终止办件',
    consequence: '终止后专员不再办理,已经取得的结果仍然有效。不能恢复。',
    label: '终止原因',
    confirmText: '终止办件',
    intentOf: (reason) => ({ type: 'TerminateCase', payload: { reason } }),
  },
];

/** What concerns one item first, what ends the case last. */
export function quietActions(view: CaseView): QuietAction[] {
  return [...itemActions(view), ...wholeCase.filter(({ key }) => view.actions.includes(key))];
}

/** Why the whole case cannot be ended yet, and what has to happen first; empty where it can, or where nobody asks. */
export function whyNotEnded({ agencyCase, actions }: CaseView): string {
  const mayBeAsked = agencyCase.status === 'accepted' || agencyCase.status === 'inProgress';
  if (!mayBeAsked || actions.includes('TerminateCase')) return '';
  return refusalWhilePapersAreOut(agencyCase) ?? '';
}

function itemActions({ agencyCase, itemActions: offered }: CaseView): QuietAction[] {
  return agencyCase.items
    .filter(({ itemId }) => offered[itemId]?.includes('CancelItem') ?? false)
    .map(({ itemId, name }) => ({
      key: itemId,
      name: `不办“${name}”`,
      consequence: '专员将不再申报这一项,其他事项照常办理。',
      label: '原因',
      confirmText: '不办这一项',
      intentOf: (reason) => ({ type: 'CancelItem', payload: { itemId, reason } }),
    }));
}
