import type { CaseView } from '@/domain/agencyCase/CaseView';

/** What an enterprise may do beside its tasks; each wants a reason. */
export type QuietActionType = 'UrgeSpecialist' | 'WithdrawCase' | 'TerminateCase';

export interface QuietAction {
  readonly type: QuietActionType;
  readonly name: string;
  /** What follows from it. */
  readonly consequence: string;
  /** What is asked for. */
  readonly label: string;
  readonly confirmText: string;
}

const quietActionsByType: Readonly<Record<QuietActionType, QuietAction>> = {
  UrgeSpecialist: {
    type: 'UrgeSpecialist',
    name: '催办',
    consequence: '专员会马上收到提醒并答复您。每天可以催办一次。',
    label: '催办原因',
    confirmText: '提交催办',
  },
  WithdrawCase: {
    type: 'WithdrawCase',
    name: '撤回申请',
    consequence: '撤回后这个办件就结束了,不能恢复。以后可以重新提交。',
    label: '撤回原因',
    confirmText: '撤回申请',
  },
  TerminateCase: {
    type: 'TerminateCase',
    name: '终止代办',
    consequence: '终止后专员不再办理,已经取得的结果仍然有效。不能恢复。',
    label: '终止原因',
    confirmText: '终止办件',
  },
};

const order: readonly QuietActionType[] = ['UrgeSpecialist', 'WithdrawCase', 'TerminateCase'];

export function quietActions(view: CaseView): QuietAction[] {
  return order.filter((type) => view.actions.includes(type)).map((type) => quietActionsByType[type]);
}
