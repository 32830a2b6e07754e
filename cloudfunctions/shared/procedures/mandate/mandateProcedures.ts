import { refusalOf } from '@/domain/agencyCase/availableActions';
import { RuleViolation } from '@/domain/agencyCase/RuleViolation';
import { MandateTerms } from '@/domain/mandate/Mandate';
import { mandateFacts } from '@/domain/mandate/mandateFacts';
import { mandateOf } from '@/domain/mandate/mandateState';
import { SigningWish } from '@/domain/mandate/SigningWish';
import { z } from '@/domain/zod';

import { notFound } from '../../AppError';
import { actOnCase, readForCase } from '../../cases/actOnCase';
import type { FindActor } from '../../cases/caseAccess';
import { fileIdsIn } from '../../cases/fileIdsIn';
import { openBytes } from '../../files/sealedBytes';
import { takeSigning } from '../../mandate/takeSigning';
import { snapshotOf } from '../../repositories/cases/CaseDocument';
import { listFiles } from '../../repositories/fileRepository';
import { commandInput, publicProcedure, RecordId } from '../../trpc';

const signingInput = commandInput.extend({
  caseId: RecordId,
  seenVersion: z.number().int().min(1).optional(),
  terms: MandateTerms,
  signing: SigningWish,
});

/** 委托书: the enterprise signs it on a phone, the staff register a paper. */
export function signMandateProcedure(findActor: FindActor) {
  return publicProcedure.input(signingInput).mutation(async ({ ctx, input }) => {
    const { terms, signing: wish, ...frame } = input;
    const { caseId, commandId } = frame;
    const [{ account, document }, files] = await Promise.all([
      readForCase(ctx, caseId),
      listFiles(fileIdsIn(wish)),
    ]);
    const actor = findActor(account, document);
    const agencyCase = snapshotOf(document);
    const { now } = ctx;
    const isDone = document.events.some((event) => event.commandId === commandId);
    // What was read then may say something else by now: somebody is in charge, items were taken out.
    if (isDone) return actOnCase({ ctx, act: { ...frame, type: 'SignMandate', payload: {} }, findActor });

    const refusal = refusalOf({ agencyCase, actor, now, action: 'SignMandate' });
    // Before anything is written: a refused signing leaves no document behind.
    if (refusal !== undefined) throw new RuleViolation(refusal);

    const { enterpriseId } = agencyCase.enterprise;
    const signing = await takeSigning({
      ...{ wish, files, accountId: account._id, enterpriseId, caseId, commandId, now },
      facts: mandateFacts(agencyCase, terms),
    });
    const act = { ...frame, type: 'SignMandate', payload: { terms, signing } } as const;
    return actOnCase({ ctx, act, findActor });
  });
}

/** The mandate to be signed as a Word document with empty lines: for a signature with ink. */
export function blankMandateProcedure(findActor: FindActor) {
  return publicProcedure.input(z.object({ caseId: RecordId })).query(async ({ ctx, input: { caseId } }) => {
    const { account, document } = await readForCase(ctx, caseId);
    findActor(account, document);
    const agencyCase = snapshotOf(document);
    const mandate = mandateOf(agencyCase);
    if (!mandate) throw notFound('这个办件没有委托书。');

    const { mandateDocument } = await import('../../mandate/mandateDocument');
    const facts = mandateFacts(agencyCase, mandate.terms);
    const bytes = await mandateDocument({ facts, signed: undefined });
    return { url: openBytes(bytes, 'docx'), name: '授权委托书(待签).docx', kind: 'docx' };
  });
}
