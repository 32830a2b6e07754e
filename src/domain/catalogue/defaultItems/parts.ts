import type { MaterialNeed, StatutoryLimit } from '../catalogue';

type Count = { originals?: number; copies?: number };

/** Sources in words that an applicant may read. */
export const sources = {
  published: '公开办事指南;材料主次和份数待区县核定',
  unconfirmed: '公开办事指南,待区县核定',
} as const;

/** Without this paper the item is not accepted. Which ones these are is our supposition until the district confirms. */
export function primary(materialId: string, { originals = 1, copies = 0 }: Count = {}): MaterialNeed {
  return { materialId, isPrimary: true, originals, copies, verified: false };
}

/** This paper may be promised and follow later (容缺, R1), by the same supposition. */
export function secondary(materialId: string, { originals = 1, copies = 0 }: Count = {}): MaterialNeed {
  return { materialId, isPrimary: false, originals, copies, verified: false };
}

/** A paper of which the enterprise keeps the original. */
export const copyOnly: Count = { originals: 0, copies: 1 };

export function workingDays(amount: number, note?: string): StatutoryLimit {
  return { amount, unit: 'workingDays', ...(note ? { note } : {}) };
}

export function calendarDays(amount: number, note?: string): StatutoryLimit {
  return { amount, unit: 'days', ...(note ? { note } : {}) };
}

/** 立项 is done when the project is either 备案 or 核准. */
export const projectApproved = { anyOf: ['investmentFiling', 'investmentApproval'] };
