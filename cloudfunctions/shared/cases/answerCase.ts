import type { Actor } from '@/domain/agencyCase/Actor';
import type { CaseView } from '@/domain/agencyCase/CaseView';
import { viewFor } from '@/domain/agencyCase/CaseView';
import { chineseCalendar } from '@/domain/schedule/workingCalendar';
import { dayOf } from '@/domain/shared/time';

import type { FileKind } from '../files/FileKind';
import { findAccount, phoneOf } from '../repositories/accountRepository';
import { snapshotOf } from '../repositories/cases/CaseDocument';
import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { findContactPhone } from '../repositories/contactRepository';
import { listFiles } from '../repositories/fileRepository';
import { fileIdsIn } from './fileIdsIn';
import { remainingDays } from './remainingDays';

export interface FileLabel {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
}

/** One case as one person may see it, with what belongs beside it on a page. */
export interface CaseAnswer {
  readonly view: CaseView;
  /** The enterprise's contact: for the staff who handle the case, and the working group. */
  readonly contactPhone: string | null;
  /** The named specialist: for the enterprise and the working group. */
  readonly specialistPhone: string | null;
  /** By fileId. */
  readonly files: Readonly<Record<string, FileLabel>>;
  /** Working days left by due day; negative where it has passed. */
  readonly remaining: Readonly<Record<string, number>>;
}

interface Question {
  readonly document: CaseDocument;
  readonly actor: Actor;
  /** ISO instant. */
  readonly now: string;
}

async function contactPhoneFor({ document, actor }: Question): Promise<string | null> {
  const isHandling = actor.role !== 'applicant' && !document.summary.isEnded;
  if (!isHandling && actor.role !== 'supervisor') return null;
  return (await findContactPhone(document.contact.contactId)) ?? null;
}

async function specialistPhoneFor({ document, actor }: Question): Promise<string | null> {
  const maySee = actor.role === 'applicant' || actor.role === 'supervisor';
  if (!maySee || !document.specialist) return null;

  const account = await findAccount(document.specialist.accountId);
  return account ? phoneOf(account) : null;
}

async function fileLabels(view: CaseView): Promise<Record<string, FileLabel>> {
  const files = await listFiles(fileIdsIn(view.agencyCase));
  return Object.fromEntries(files.map(({ _id, name, kind, bytes }) => [_id, { name, kind, bytes }]));
}

export async function answerCase(question: Question): Promise<CaseAnswer> {
  const { document, actor, now } = question;
  const { version, events } = document;
  const view = viewFor({ agencyCase: snapshotOf(document), version, events, actor, now });
  const [contactPhone, specialistPhone, files] = await Promise.all([
    contactPhoneFor(question),
    specialistPhoneFor(question),
    fileLabels(view),
  ]);

  const remaining = remainingDays({ view, today: dayOf(now), calendar: chineseCalendar });
  return { view, contactPhone, specialistPhone, files, remaining };
}
