import { ConsentPurpose } from '@/domain/account/consent';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import { withdrawalFacts } from '../../../shared/privacy/withdrawalFacts';
import { withdrawConsent as deleteWhatMayGo } from '../../../shared/privacy/withdrawConsent';
import { accountIdOf } from '../../../shared/repositories/accountRepository';
import { keepWithdrawnPhone } from '../../../shared/repositories/accounts/withdrawnPhones';
import {
  isConsentGiven,
  listConsents as listAnswers,
  noteConsent as noteAnswer,
} from '../../../shared/repositories/consentRepository';
import { commandInput, publicProcedure, signedUpProcedure } from '../../../shared/trpc';

const input = commandInput.extend({
  purpose: ConsentPurpose,
  isGiven: z.boolean(),
  version: z.number().int().min(1).max(1000),
});

/** What this person agreed to or took back; also of those who only look around. */
export const noteConsent = publicProcedure.input(input).mutation(async ({ ctx, input: answer }) => {
  if (ctx.openid === '') throw new AppError('FORBIDDEN', { userMessage: '请先登录微信。' });
  const { purpose, isGiven } = answer;
  await noteAnswer(ctx.openid, { ...answer, at: ctx.now });
  if (purpose === 'phone' && isGiven && (await isConsentGiven(ctx.openid, purpose)))
    await keepWithdrawnPhone(accountIdOf(ctx.openid));
  return { purpose };
});

/** The last answer for each purpose; purposes never asked about are left out. */
export const listConsents = publicProcedure.query(async ({ ctx }) => {
  const answers = ctx.openid === '' ? [] : await listAnswers(ctx.openid);
  const last = new Map(answers.map((answer) => [answer.purpose, answer]));
  return {
    consents: [...last.values()].map(({ purpose, isGiven, version, at }) => ({
      purpose,
      isGiven,
      version,
      at,
    })),
  };
});

/** What taking back a consent would stop, delete and leave, as `withdrawalOf` says it. */
export const previewWithdrawal = signedUpProcedure
  .input(z.object({ purpose: ConsentPurpose }))
  .query(({ ctx, input: { purpose } }) => withdrawalFacts(ctx.caller, purpose));

/**
 * Takes a consent back: notes it, then deletes what may be deleted. Repeating it changes nothing, also where the person
 * has agreed anew in between.
 */
export const withdrawConsent = signedUpProcedure
  .input(input.omit({ isGiven: true }))
  .mutation(async ({ ctx, input: { commandId, purpose, version } }) => {
    await noteAnswer(ctx.openid, { commandId, purpose, version, isGiven: false, at: ctx.now });
    if (!(await isConsentGiven(ctx.openid, purpose))) await deleteWhatMayGo(ctx.caller, purpose, ctx.now);
    return { purpose };
  });
