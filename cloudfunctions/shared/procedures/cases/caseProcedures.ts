import type { CaseAction } from '@/domain/agencyCase/commands';
import { feltVersion } from '@/domain/agencyCase/maySeeRating';
import { z } from '@/domain/zod';

import { actOnCase, readForCase } from '../../cases/actOnCase';
import { answerCase } from '../../cases/answerCase';
import type { FindActor } from '../../cases/caseAccess';
import { commandInputs } from '../../cases/commandInputs';
import { certificateDocument } from '../../cases/certificate/certificateDocument';
import { readCertificate } from '../../cases/certificate/readCertificate';
import { planCase } from '../../cases/planCase';
import { notFound } from '../../AppError';
import { signedUpAccount } from '../../people';
import { findCaseHead } from '../../repositories/cases/findCase';
import { publicProcedure, RecordId } from '../../trpc';

const caseInput = z.object({ caseId: RecordId });

/** The procedures on one case that every function offers, each to those whom `findActor` lets near it. */
export function caseProcedures<A extends CaseAction>({
  findActor,
  actions,
}: {
  findActor: FindActor;
  actions: readonly A[];
}) {
  const get = publicProcedure.input(caseInput).query(async ({ ctx, input: { caseId } }) => {
    const { account, document } = await readForCase(ctx, caseId);
    return answerCase({ document, actor: findActor(account, document), now: ctx.now });
  });

  const plan = publicProcedure.input(caseInput).query(async ({ ctx, input: { caseId } }) => {
    const { account, document } = await readForCase(ctx, caseId);
    return planCase({ document, actor: findActor(account, document), now: ctx.now });
  });

  /** Changes with every command; asked often, so it reads no history. */
  const version = publicProcedure.input(caseInput).query(async ({ ctx, input: { caseId } }) => {
    const [, head] = await Promise.all([ctx.account(), findCaseHead(caseId)]);
    const account = await signedUpAccount(ctx);
    if (!head) throw notFound('没有找到这个办件,请核对后再试。');
    const actor = findActor(account, head);
    const { version: moved, summary } = head;
    return { version: feltVersion({ version: moved, quietSteps: summary.quietSteps, served: head, actor }) };
  });

  const act = publicProcedure
    .input(commandInputs(actions))
    .mutation(({ ctx, input }) => actOnCase({ ctx, act: input, findActor }));

  const certificate = publicProcedure.input(caseInput).query(async ({ ctx, input: { caseId } }) => {
    const { account, document } = await readForCase(ctx, caseId);
    findActor(account, document);
    return readCertificate(document);
  });

  /** As a Word document in a `data:` address: nothing with signatures in it stays behind in storage. */
  const certificateFile = publicProcedure.input(caseInput).query(async ({ ctx, input: { caseId } }) => {
    const { account, document } = await readForCase(ctx, caseId);
    findActor(account, document);
    return certificateDocument({ paper: await readCertificate(document), now: ctx.now });
  });

  return { get, plan, version, act, certificate, certificateFile };
}
