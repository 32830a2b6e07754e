import type { CasePage } from '@/domain/agencyCase/CaseAnswer';

/**
 * Where a list of cases comes from. `name` tells lists apart in the cache: scope, filter, search words.
 * Staff pages make one from their own procedures, so the list itself knows no role.
 */
export interface CaseListSource {
  readonly name: readonly string[];
  page(cursor: string | null): Promise<CasePage>;
  /** A stamp that changes whenever something in the list does; a cheap read. */
  head(): Promise<string>;
}
