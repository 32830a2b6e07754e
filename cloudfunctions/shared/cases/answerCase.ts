import type { Actor } from '@/domain/agencyCase/Actor';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { viewFor } from '@/domain/agencyCase/CaseView';
import { clocksOf } from '@/domain/agencyCase/itemClock';
import { offeredTags } from '@/domain/agencyCase/ratingTags';
import { caseForecast } from '@/domain/agencyCase/forecast/caseForecast';
import type { Experience } from '@/domain/schedule/experience';
import { dayOf } from '@/domain/shared/time';

import { fileFacts } from '../files/fileFacts';
import { noticesOf } from '../outbox/noticesOf';
import { findAccount, phoneOf } from '../repositories/accountRepository';
import { snapshotOf } from '../repositories/cases/CaseDocument';
import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { findContactPhone } from '../repositories/contactRepository';
import { readExperiences } from '../repositories/experience/experiences';
import { listFiles } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';
import { serviceRules } from '../rules/serviceRules';
import type { ServiceRules } from '../rules/serviceRules';
import { fileIdsIn } from './fileIdsIn';
import { remainingDays } from './remainingDays';

interface Question {
  readonly document: CaseDocument;
  readonly actor: Actor;
  /** ISO instant. */
  readonly now: string;
}

/** What an answer needs from beside the case; asked for while the case itself is being written. */
export interface Besides {
  readonly contact: { readonly phone: string; readonly isProven: boolean } | null;
  readonly specialist: { readonly accountId: string; readonly phone: string } | null;
  readonly files: readonly StoredFile[];
  readonly rules: ServiceRules;
  readonly experiences: readonly Experience[];
}

function maySeeSpecialistPhone({ role }: Actor): boolean {
  return role === 'applicant' || role === 'supervisor';
}

function maySeeContactPhone({ role }: Actor, document: CaseDocument): boolean {
  return role === 'supervisor' || (role !== 'applicant' && !document.summary.isEnded);
}

async function findSpecialist(accountId: string | undefined): Promise<Besides['specialist']> {
  const account = accountId === undefined ? undefined : await findAccount(accountId);
  return account ? { accountId: account._id, phone: phoneOf(account) } : null;
}

/** @param papers what a command adds to the case, if one is on its way */
export async function readBesides({
  document,
  actor,
  papers,
}: Pick<Question, 'document' | 'actor'> & { papers?: unknown }): Promise<Besides> {
  const specialistId = maySeeSpecialistPhone(actor) ? document.specialist?.accountId : undefined;
  const contactId = maySeeContactPhone(actor, document) ? document.contact.contactId : undefined;
  const [contact, specialist, files, rules, experiences] = await Promise.all([
    contactId === undefined ? undefined : findContactPhone(contactId),
    findSpecialist(specialistId),
    listFiles(fileIdsIn([snapshotOf(document), papers])),
    serviceRules(),
    readExperiences(document.items),
  ]);

  return { contact: contact ?? null, specialist, files, rules, experiences };
}

/** The answer as far as this person may see it, whatever was read. */
export function caseAnswer({ document, actor, now, besides }: Question & { besides: Besides }): CaseAnswer {
  const { version, events } = document;
  const { experiences } = besides;
  const contact = maySeeContactPhone(actor, document) ? besides.contact : null;
  const { calendar, ratingTags } = besides.rules;
  const today = dayOf(now);
  const agencyCase = snapshotOf(document);
  const view = viewFor({ agencyCase, version, events, actor, now });
  const shown = new Set(fileIdsIn(view.agencyCase));
  const reader = { readerId: actor.accountId, now };
  const shownFiles = besides.files
    .filter(({ _id }) => shown.has(_id))
    .map((file) => [file._id, fileFacts(file, reader)] as const);

  const mayRate = view.actions.includes('RateCase') || view.actions.includes('ChangeRating');
  return {
    view,
    ...(mayRate ? { ratingTags: offeredTags(ratingTags) } : {}),
    contactPhone: contact?.phone ?? null,
    isContactPhoneProven: contact?.isProven ?? false,
    specialistPhone: maySeeSpecialistPhone(actor) ? (besides.specialist?.phone ?? null) : null,
    files: Object.fromEntries(shownFiles),
    remaining: remainingDays({ view, today, calendar }),
    notices: actor.role === 'applicant' ? [] : noticesOf(document),
    clocks: clocksOf({ agencyCase, today, calendar }),
    forecast: caseForecast({ agencyCase, today, calendar, experiences }),
  };
}

export async function answerCase(question: Question): Promise<CaseAnswer> {
  return caseAnswer({ ...question, besides: await readBesides(question) });
}
