import type { Actor } from '@/domain/agencyCase/Actor';
import { SubmitCasePayload } from '@/domain/agencyCase/commands';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { MandateSigning } from '@/domain/mandate/Mandate';
import type { SigningWish } from '@/domain/mandate/SigningWish';
import type { z } from '@/domain/zod';

import { badInput } from '../AppError';
import { latestCatalogue } from '../catalogue/currentCatalogue';
import { parseInput } from '../inputError';
import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { caseIdOf, submitCase } from '../repositories/cases/submitCase';
import { saveContact } from '../repositories/contactRepository';
import type { Enterprise } from '../repositories/enterpriseRepository';
import { takeSigning } from '../mandate/takeSigning';
import { listFiles } from '../repositories/fileRepository';
import type { StoredFile } from '../repositories/fileRepository';
import { serviceRules } from '../rules/serviceRules';
import { keepCasePapersSoon } from '../vault/keepCasePapers';
import { bindCaseFiles } from './bindCaseFiles';
import { fileIdsIn } from './fileIdsIn';

/** A request as it arrives: whom to call is told with the number, which the case itself will not hold. */
type Request = Omit<z.output<typeof SubmitCasePayload>, 'enterprise' | 'contact'> & {
  readonly commandId: string;
  readonly contact: { readonly name: string; readonly phone: string };
  /** Null where the mandate is signed later. */
  readonly signing: SigningWish | null;
};

/** What online and counter requests have in common. @throws AppError BAD_INPUT, RuleViolation */
export async function submitRequest({
  request,
  enterprise,
  actor,
  openid,
  isContactProven = false,
  now,
}: {
  request: Request;
  enterprise: Enterprise;
  actor: Actor;
  /** The actor's. */
  openid: string;
  /** Whether the contact's number is one that is known to reach whoever hands in. */
  isContactProven?: boolean;
  now: string;
}): Promise<CaseDocument> {
  const { commandId, contact, signing: wish, ...wishes } = request;
  const { _id: enterpriseId, name, creditCode } = enterprise;
  const named = { enterpriseId, name, creditCode };
  // Checked before anything is written: which fields a mode asks for, the payload's own schema knows.
  const checked = { ...wishes, enterprise: named, contact: { contactId: 'new', name: contact.name } };
  const payload = parseInput(SubmitCasePayload, checked);

  const accountId = actor.accountId;
  const caseId = caseIdOf({ accountId, commandId });
  const fileIds = fileIdsIn([payload.submissions, wish]);
  const [files, rules, { catalogue }] = await Promise.all([
    listFiles(fileIds),
    serviceRules(),
    latestCatalogue(),
  ]);
  // 帮办 begins with a question, and its photos show what is asked; 代办 hands in papers.
  const isSaid = payload.mode === 'assist';
  const by = { _id: accountId, openid };
  await bindCaseFiles({ fileIds, files, caseId, enterpriseId, by, isSaid, now });
  const signing = await signingOf({
    ...{ wish, payload, catalogue, files, accountId },
    ...{ caseId, enterpriseId, commandId, now },
  });
  const provenAt = isContactProven ? now : null;
  const isFromCounter = actor.role === 'window';
  const contactId = await saveContact({ enterpriseId, ...contact, isFromCounter, provenAt });

  const { calendar, calendarVersion, promises } = rules;
  const wanted = {
    ...payload,
    contact: { contactId, name: contact.name },
    ...({ type: 'SubmitCase', commandId, now, actor } as const),
    ...{ calendar, promises, catalogue, signing },
  };
  const document = await submitCase({ wanted, calendarVersion });
  await keepCasePapersSoon(document);
  return document;
}

interface WantedSigning {
  readonly wish: SigningWish | null;
  readonly payload: z.output<typeof SubmitCasePayload>;
  readonly catalogue: Catalogue;
  readonly files: readonly StoredFile[];
  readonly accountId: string;
  readonly caseId: string;
  readonly enterpriseId: string;
  readonly commandId: string;
  readonly now: string;
}

/** What was signed together with the request; 帮办 needs no mandate. */
async function signingOf({
  wish,
  payload,
  catalogue,
  ...taking
}: WantedSigning): Promise<MandateSigning | null> {
  const { mode, mandate: terms, itemIds, enterprise, project } = payload;
  if (wish === null || mode !== 'agency') return null;
  if (terms === null) throw badInput('请先填写委托书的范围、期限和权限。', 'mandate');

  const items = catalogue.items.filter(({ itemId }) => itemIds.includes(itemId));
  return takeSigning({ ...taking, wish, facts: { enterprise, project, items, specialist: null, terms } });
}
