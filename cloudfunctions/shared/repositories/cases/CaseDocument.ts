import { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { SealedEvent } from '@/domain/agencyCase/events';
import { summaryOf } from '@/domain/agencyCase/summaryOf';
import type { CaseSummary } from '@/domain/agencyCase/summaryOf';

import { collection } from '../../database/collection';
import type { OutboxEntry } from '../../outbox/OutboxEntry';
import { caseKeys } from './caseKeys';
import type { CaseKeys } from './caseKeys';

/** What is kept beside the snapshot, made anew from it at every write. */
export interface DerivedFields {
  readonly summary: CaseSummary;
  readonly keys: CaseKeys;
  /** The names by which people look for a case. */
  readonly searchText: string;
}

/** One case as it is stored: its snapshot, its own history and its outbox, in one document (at most 512 KB). */
export interface CaseDocument extends AgencyCase, DerivedFields {
  readonly _id: string;
  /** Raised by every command; the conditional update hangs on it. */
  readonly version: number;
  readonly events: readonly SealedEvent[];
  readonly outbox: readonly OutboxEntry[];
  /** When the outbox wants the next look (ISO); null when nothing waits. */
  readonly outboxDueAt: string | null;
}

export const cases = collection<CaseDocument>('cases');

const snapshotFields = Object.keys(AgencyCase.shape) as (keyof AgencyCase)[];

/** The snapshot without what storage adds. */
export function snapshotOf(document: CaseDocument): AgencyCase {
  return Object.fromEntries(snapshotFields.map((field) => [field, document[field]])) as AgencyCase;
}

export function derivedFieldsOf(agencyCase: AgencyCase): DerivedFields {
  const summary = summaryOf(agencyCase);
  const searchText = `${agencyCase.enterprise.name} ${agencyCase.project.name}`;
  return { summary, keys: caseKeys(agencyCase, summary), searchText };
}
