import type { Actor } from '@/domain/agencyCase/Actor';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseCommand } from '@/domain/agencyCase/commands';
import { decide } from '@/domain/agencyCase/decide';
import { feltVersion } from '@/domain/agencyCase/maySeeRating';
import { nextResultWarningOn } from '@/domain/agencyCase/resultWarnings';

import { AppError } from '../../AppError';
import { command } from '../../database/collection';
import { canonicalJson } from '../../history/canonicalJson';
import { cases, derivedFieldsOf, snapshotOf } from './CaseDocument';
import type { CaseDocument, Derivation, DerivedFields } from './CaseDocument';
import { getCase } from './findCase';
import { nextDocument } from './nextDocument';
import type { NextDocument } from './nextDocument';

const TRIES = 3;
/** Characters; the platform answers at most 1 MB, and half of it leaves room. */
const MAX_CASE_LENGTH = 512 * 1024;

export interface CaseExecution {
  /** The case as it was read, by a caller who has checked that it may be seen. */
  readonly document: CaseDocument;
  readonly command: CaseCommand;
  /** Which table `command.calendar` is. */
  readonly calendarVersion: number;
  /** The version that the caller looked at when deciding to do this. */
  readonly seenVersion?: number | undefined;
}

function changedFields(before: AgencyCase, after: AgencyCase): Record<string, unknown> {
  const fields = Object.keys(after) as (keyof AgencyCase)[];
  const changed = fields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
  return Object.fromEntries(changed.map((field) => [field, command.set(after[field])]));
}

function conflict(): AppError {
  return new AppError('CONFLICT', { userMessage: '这个办件刚刚有更新,请看一下最新情况再操作。' });
}

function refuseTooLarge(document: CaseDocument, next: NextDocument): void {
  const length = JSON.stringify(document).length + JSON.stringify(next.sealed).length;
  if (length > MAX_CASE_LENGTH)
    throw new AppError('TOO_LARGE', {
      userMessage: '这个办件的记录已经很多,装不下更多内容,请联系综合窗口。',
    });
}

/** One conditional update, or nothing. @returns undefined when somebody was faster */
async function write(
  document: CaseDocument,
  next: NextDocument,
  table: Pick<Derivation, 'calendar' | 'calendarVersion'>,
): Promise<CaseDocument | undefined> {
  const { _id, version } = document;
  const { snapshot, sealed, outbox } = next;
  const derived = derivedFieldsOf({ agencyCase: snapshot, ...table });
  if (sealed.length === 0) return rederive(document, derived);

  const dueAt = outbox.length > 0 ? { outboxDueAt: document.outboxDueAt ?? outbox[0]?.nextAttemptAt } : {};
  const hasPapers = snapshot.submissions.length > document.submissions.length;
  const vaultDue = hasPapers ? { vaultDueAt: snapshot.updatedAt } : {};
  const hasResults = snapshot.deliveries.length > document.deliveries.length;
  const resultDue = hasResults ? { resultWarnOn: nextResultWarningOn(snapshot, null) ?? '' } : {};

  const updated = await cases.update(
    { _id, version },
    {
      ...changedFields(snapshotOf(document), snapshot),
      summary: command.set(derived.summary),
      keys: command.set(derived.keys),
      resultText: derived.resultText,
      watchDueAt: derived.watchDueAt,
      calendarVersion: derived.calendarVersion,
      events: command.push({ each: [...sealed] }),
      ...(outbox.length > 0 ? { outbox: command.push({ each: [...outbox] }) } : {}),
      ...dueAt,
      ...vaultDue,
      ...resultDue,
      version: command.inc(1),
    },
  );
  if (updated === 0) return undefined;

  const events = [...document.events, ...sealed];
  return {
    ...document,
    ...snapshot,
    ...derived,
    ...vaultDue,
    ...resultDue,
    events,
    outbox: [...document.outbox, ...outbox],
    version: version + 1,
  };
}

/** Nothing happened: only what is derived is brought up to date, and nobody who watches the version is woken. */
async function rederive(document: CaseDocument, derived: DerivedFields): Promise<CaseDocument | undefined> {
  const { _id, version } = document;
  const { watchDueAt, calendarVersion, resultText } = derived;
  const changes = { summary: command.set(derived.summary), keys: command.set(derived.keys) };
  await cases.update({ _id, version }, { ...changes, watchDueAt, calendarVersion, resultText });
  return { ...document, ...derived };
}

function versionFor(document: CaseDocument, actor: Actor): number {
  const { version, summary } = document;
  return feltVersion({ version, quietSteps: summary.quietSteps, served: document, actor });
}

/**
 * Reads (the caller did), decides, and writes with one conditional update; when somebody was faster, reads and
 * decides again, three times in all. A command that was done before returns the case as it is.
 * @throws RuleViolation where a rule says no, AppError CONFLICT when the case keeps moving or was not as seen
 */
export async function commandCase(execution: CaseExecution): Promise<CaseDocument> {
  const { command: wanted, seenVersion, calendarVersion } = execution;
  const { commandId, now } = wanted;

  let { document } = execution;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const done = document.events.find((event) => event.commandId === commandId);
    if (done !== undefined && done.by.accountId !== wanted.actor.accountId) throw conflict();
    if (done !== undefined) return document;
    if (seenVersion !== undefined && seenVersion !== versionFor(document, wanted.actor)) throw conflict();

    const before = snapshotOf(document);
    const events = decide(wanted, before);
    const next = nextDocument({ before, last: document.events.at(-1), events, commandId, now });
    refuseTooLarge(document, next);

    const written = await write(document, next, { calendar: wanted.calendar, calendarVersion });
    if (written) return written;
    document = await getCase(document._id);
  }

  throw conflict();
}
