import { z } from '../zod';

/** Why the working group may look at a picture that did not pass its check; nobody looks without one. */
export const LookReason = z.enum(['disputed', 'complaint', 'inspection'], '请先选择查看的理由。');
export type LookReason = z.infer<typeof LookReason>;

export const lookReasonNames: Readonly<Record<LookReason, string>> = {
  disputed: '发送人认为检查有误',
  complaint: '核实投诉或评价',
  inspection: '监督检查',
};
