import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseAction, CaseCommand } from '@/domain/agencyCase/commands';

import { notFound } from '../AppError';
import type { RequestContext } from '../context';
import { signedUpAccount } from '../people';
import type { Account } from '../repositories/accountRepository';
import { cases } from '../repositories/cases/CaseDocument';
import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { commandCase } from '../repositories/cases/commandCase';
import { listFiles } from '../repositories/fileRepository';
import { serviceRules } from '../rules/serviceRules';
import { keepCasePapersSoon } from '../vault/keepCasePapers';
import { confirmWithCase } from '../team/confirmWithCase';
import { answerCase, caseAnswer, readBesides } from './answerCase';
import { bindCaseFiles } from './bindCaseFiles';
import { bindCaseVoice } from './bindCaseVoice';
import type { FindActor } from './caseAccess';
import { fileIdsIn } from './fileIdsIn';
import { refuseOddSignature } from './refuseOddSignature';

interface Act {
  readonly caseId: string;
  readonly commandId: string;
  readonly seenVersion?: number | undefined;
  readonly type: CaseAction;
  readonly payload: object;
}

/**
 * Account and case, read side by side, for that is the first of a command's two round trips.
 * @throws AppError NOT_SIGNED_UP, then NOT_FOUND
 */
export async function readForCase(
  ctx: RequestContext,
  caseId: string,
): Promise<{ account: Account; document: CaseDocument }> {
  const [, document] = await Promise.all([ctx.account(), cases.find(caseId)]);
  const account = await signedUpAccount(ctx);
  if (!document) throw notFound('没有找到这个办件,请核对后再试。');
  return { account, document };
}

/** What the enterprise says of the service: its files are closed to those who served, and what the check said is kept. */
const voiceActions: ReadonlySet<CaseAction> = new Set(['RateCase', 'ChangeRating', 'RateRectification']);
/** Where files are part of what one side says to the other; elsewhere they are papers. */
const saidActions: ReadonlySet<CaseAction> = new Set(['AnswerInquiry', 'RecordMinutes', 'RequestCorrection']);

/** One command on one case, for whoever `findActor` lets near it. */
export async function actOnCase({
  ctx,
  act,
  findActor,
}: {
  ctx: RequestContext;
  act: Act;
  findActor: FindActor;
}): Promise<CaseAnswer> {
  const { caseId, commandId, seenVersion, type, payload } = act;
  const fileIds = fileIdsIn(payload);
  const [{ account, document }, files, rules] = await Promise.all([
    readForCase(ctx, caseId),
    listFiles(fileIds),
    serviceRules(),
  ]);
  const actor = findActor(account, document);

  refuseOddSignature(payload, files);
  const { enterpriseId } = document.enterprise;
  const isVoice = voiceActions.has(type);
  const { now, wordsCheck: check } = ctx;
  const binding = { fileIds, caseId, enterpriseId, by: account, now };
  if (isVoice) await bindCaseVoice(binding);
  else await bindCaseFiles({ ...binding, files, isSaid: saidActions.has(type) });

  const { calendar, ratingTags } = rules;
  const envelope = { commandId, now, actor, calendar, ratingTags, ...(isVoice ? { check } : {}) };
  const command = { ...payload, type, ...envelope } as CaseCommand;
  const [done, besides] = await Promise.all([
    commandCase({ document, command, seenVersion, calendarVersion: rules.calendarVersion }),
    readBesides({ document, actor, papers: payload }),
  ]);

  if (fileIds.length > 0) await keepCasePapersSoon(done);
  if (type === 'AcceptCase') await confirmWithCase({ document: done, by: account._id, now });

  const isSameSpecialist = done.specialist?.accountId === document.specialist?.accountId;
  const question = { document: done, actor, now };
  return isSameSpecialist ? caseAnswer({ ...question, besides }) : answerCase(question);
}
