import { z } from '@/domain/zod';

import { AppError } from '../../AppError';
import { answerForm, saveFormDraft } from '../../forms/saveFormDraft';
import type { StaffRole } from '../../repositories/accountRepository';
import { findFormDraft, listFormDrafts, removeFormDraft } from '../../repositories/formDraftRepository';
import { commandInput, staffProcedure } from '../../trpc';

const FormKey = z.string().regex(/^[A-Za-z0-9_.-]{1,120}$/, '这份草稿的编号不对,请重新打开页面再试。');

/** Far more than any form that was filled in by hand, in bytes of JSON. */
const MOST_BYTES = 256 * 1024;

/** The forms that a member of staff has begun and not sent: the caller's own, on any device; nobody else's exist here. */
export function formProcedures(...roles: StaffRole[]) {
  const procedure = staffProcedure(...roles);

  const get = procedure.input(z.object({ formKey: FormKey })).query(async ({ ctx, input: { formKey } }) => {
    const stored = await findFormDraft({ accountId: ctx.caller._id, formKey });
    return { draft: stored ? answerForm(stored) : null };
  });

  const list = procedure.input(z.object({ prefix: FormKey })).query(async ({ ctx, input: { prefix } }) => {
    const mine = await listFormDrafts(ctx.caller._id);
    const wanted = mine.filter(({ formKey }) => formKey.startsWith(prefix));
    return {
      drafts: wanted.map(({ formKey, title, device, savedAt }) => ({ formKey, title, device, savedAt })),
    };
  });

  const save = procedure
    .input(
      commandInput.extend({
        formKey: FormKey,
        title: z.string().max(60),
        version: z.int().min(0).max(1_000_000),
        device: z.string().max(40),
        form: z.record(z.string(), z.unknown()),
      }),
    )
    .mutation(({ ctx, input: { form, ...wish } }) => {
      const json = JSON.stringify(form);
      if (Buffer.byteLength(json) > MOST_BYTES)
        throw new AppError('TOO_LARGE', { userMessage: '写的内容太多,没有存到云上;这台设备上的还在。' });
      return saveFormDraft({ ...wish, json, accountId: ctx.caller._id, now: ctx.now });
    });

  const remove = procedure
    .input(commandInput.extend({ formKey: FormKey }))
    .mutation(async ({ ctx, input: { formKey } }) => {
      await removeFormDraft({ accountId: ctx.caller._id, formKey });
      return { formKey };
    });

  return { get, list, save, remove };
}
