import { createHash, randomInt } from 'node:crypto';

import { decide } from '@/domain/agencyCase/decide';
import type { SubmitCase } from '@/domain/agencyCase/commands';
import { dayOf } from '@/domain/shared/time';

import { cases, derivedFieldsOf } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';
import { nextDocument } from './nextDocument';

const NUMBER_TRIES = 5;

/** The same person's same command names the same case, so that a repeated submit finds it. */
export function caseIdOf({ accountId, commandId }: { accountId: string; commandId: string }): string {
  return `case_${createHash('sha256').update(`${accountId}\n${commandId}`).digest('hex').slice(0, 24)}`;
}

/** `20261126-04821`: the day and five digits, short enough to read out. A unique index keeps it single. */
function newCaseNumber(now: string): string {
  const digits = String(randomInt(100_000)).padStart(5, '0');
  return `${dayOf(now).replaceAll('-', '')}-${digits}`;
}

function firstDocument(submission: SubmitCase, calendarVersion: number): CaseDocument {
  const { caseId, commandId, now } = submission;
  const events = decide(submission, undefined);
  const next = nextDocument({ before: undefined, last: undefined, events, commandId, now });

  return {
    _id: caseId,
    version: 1,
    ...next.snapshot,
    ...derivedFieldsOf({ agencyCase: next.snapshot, calendar: submission.calendar, calendarVersion }),
    events: next.sealed,
    outbox: next.outbox,
    outboxDueAt: next.outbox[0]?.nextAttemptAt ?? null,
    vaultDueAt: now,
    resultWarnOn: '',
    learnedAt: null,
  };
}

/** A rule that came later, such as a catalogue without the item, does not refuse what was submitted before it. */
async function documentUnlessSubmitted(
  submission: SubmitCase,
  calendarVersion: number,
): Promise<CaseDocument> {
  try {
    return firstDocument(submission, calendarVersion);
  } catch (refusal) {
    const submitted = await cases.find(submission.caseId);
    if (submitted) return submitted;
    throw refusal;
  }
}

/**
 * Stores a new case. Repeating the command returns the case as it is by then.
 * @throws RuleViolation where a rule says no
 */
export async function submitCase({
  wanted,
  calendarVersion,
}: {
  wanted: Omit<SubmitCase, 'caseId' | 'number'>;
  calendarVersion: number;
}): Promise<CaseDocument> {
  const caseId = caseIdOf({ accountId: wanted.actor.accountId, commandId: wanted.commandId });

  for (let attempt = 1; attempt <= NUMBER_TRIES; attempt += 1) {
    const submission = { ...wanted, caseId, number: newCaseNumber(wanted.now) } as SubmitCase;
    const document = await documentUnlessSubmitted(submission, calendarVersion);
    if (await cases.insert(document)) return document;

    const submitted = await cases.find(caseId);
    if (submitted) return submitted;
  }

  throw new Error('no free case number today');
}
