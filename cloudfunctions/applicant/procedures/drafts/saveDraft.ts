import { readDraft } from '@/domain/request/readDraft';
import { z } from '@/domain/zod';

import { AppError, badInput, forbidden } from '../../../shared/AppError';
import { saveRequestDraft } from '../../../shared/drafts/saveRequestDraft';
import { commandInput, signedUpProcedure } from '../../../shared/trpc';

const input = commandInput.extend({
  version: z.int().min(0).max(1_000_000),
  device: z.string().max(40),
  draft: z.record(z.string(), z.unknown()),
});

/** Room for a few pasted essays, in bytes of JSON; what is too long for its field is said when it is handed in. */
const MOST_BYTES = 160 * 1024;

/** Keeps the caller's own form as far as it is filled in, over exactly the version that was edited. */
export const saveDraft = signedUpProcedure.input(input).mutation(({ ctx, input: wish }) => {
  const json = JSON.stringify(wish.draft);
  if (Buffer.byteLength(json) > MOST_BYTES)
    throw new AppError('TOO_LARGE', { userMessage: '这份申请的内容太多,没有存到云上;手机上的还在。' });

  const draft = readDraft(wish.draft)?.draft;
  if (!draft) throw badInput('这份草稿读不出来,请更新小程序后再试。');
  // Whoever lost access keeps the drafts: what was typed is the person's own. Handing in is refused then.
  const { enterpriseIds, pastEnterpriseIds = [] } = ctx.caller;
  if (draft.enterpriseId !== '' && ![...enterpriseIds, ...pastEnterpriseIds].includes(draft.enterpriseId))
    throw forbidden('您还不能为这家企业填写申请,请先绑定企业。');

  const { commandId, version, device } = wish;
  return saveRequestDraft({
    accountId: ctx.caller._id,
    commandId,
    version,
    device,
    draft,
    json,
    now: ctx.now,
  });
});
