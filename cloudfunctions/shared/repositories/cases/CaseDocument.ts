import { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { Meeting } from '@/domain/agencyCase/Meeting';
import { defaultPromises } from '@/domain/agencyCase/promises';
import { evolve } from '@/domain/agencyCase/evolve';
import type { SealedEvent } from '@/domain/agencyCase/events';
import type { WorkingCalendar } from '@/domain/schedule/workingCalendar';
import { resultTextOf } from '@/domain/agencyCase/results';
import { watchMatters } from '@/domain/agencyCase/watch';
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
  /** The words by which people look for a result; '' while there is none. */
  readonly resultText: string;
  /** When time alone will next change something here (ISO); null when nothing is due. */
  readonly watchDueAt: string | null;
  /** The calendar table that the dates were counted with. */
  readonly calendarVersion: number;
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
  /** Since when (ISO) its papers wait to be put into the vault; null once they are there, absent in the earliest cases. */
  readonly vaultDueAt?: string | null;
  /** Day on which the sweep will next say that a result ends; '' when it never will, absent in earlier cases. */
  readonly resultWarnOn?: string;
  /** When the ended case was learned from (ISO); null until then, and not there in the earliest cases. */
  readonly learnedAt?: string | null;
}

export const cases = collection<CaseDocument>('cases');

const snapshotFields = Object.keys(AgencyCase.shape) as (keyof AgencyCase)[];

/** The snapshot without what storage adds. */
export function snapshotOf(document: CaseDocument): AgencyCase {
  const known = Object.fromEntries(snapshotFields.map((field) => [field, document[field]])) as AgencyCase;
  const isWhole = snapshotFields.every((field) => known[field] !== undefined) && hasWholeMeetings(document);
  // What a case was not promised when it began, because nobody had thought of it, is as the service did it then.
  return isWhole ? { ...known, promises: { ...defaultPromises, ...known.promises } } : foldedAnew(document);
}

/** Before each answered for himself, a meeting held one answer. */
function hasWholeMeetings({ meetings }: Pick<AgencyCase, 'meetings'>): boolean {
  return meetings.every((meeting: Partial<Meeting>) => meeting.replies !== undefined);
}

/** A case from before a field of the snapshot came is folded from its history once more; its next write stores it so. */
function foldedAnew({ events }: CaseDocument): AgencyCase {
  return events.reduce<AgencyCase | undefined>(evolve, undefined) as AgencyCase;
}

export interface Derivation {
  readonly agencyCase: AgencyCase;
  readonly calendar: WorkingCalendar;
  readonly calendarVersion: number;
}

export function derivedFieldsOf({ agencyCase, calendar, calendarVersion }: Derivation): DerivedFields {
  const summary = summaryOf(agencyCase);
  const searchText = `${agencyCase.enterprise.name} ${agencyCase.project.name}`;
  const resultText = resultTextOf(agencyCase);
  const [watchDueAt = null] = watchMatters(agencyCase, calendar)
    .map(({ at }) => at)
    .sort();
  return {
    summary,
    keys: caseKeys(agencyCase, summary),
    searchText,
    resultText,
    watchDueAt,
    calendarVersion,
  };
}
