import type { Day } from '@/domain/shared/time';

/** The part of a payload that says until when a paper may be used; nothing where nobody said. */
export function validityPart(validUntil: Day | null | undefined): { readonly validUntil?: Day } {
  return validUntil ? { validUntil } : {};
}
