import { isWithin } from '@/domain/account/AccessScope';
import { SubmitCasePayload } from '@/domain/agencyCase/commands';
import { SigningWish } from '@/domain/mandate/SigningWish';
import { PhoneNumber } from '@/domain/shared/phoneNumber';
import { shortText } from '@/domain/shared/text';
import { z } from '@/domain/zod';

import { forbidden } from '../../../shared/AppError';
import { answerCase } from '../../../shared/cases/answerCase';
import { submitRequest } from '../../../shared/cases/submitRequest';
import { actorOf } from '../../../shared/people';
import { phoneIndexOf } from '../../../shared/repositories/accountRepository';
import { accessOf } from '../../../shared/repositories/accounts/accessOf';
import { forgetDraft } from '../../../shared/repositories/requestDraftRepository';
import { findEnterprise } from '../../../shared/repositories/enterpriseRepository';
import { commandInput, RecordId, signedUpProcedure } from '../../../shared/trpc';

const input = z.object({
  ...SubmitCasePayload.shape,
  ...commandInput.shape,
  enterprise: z.object({ enterpriseId: RecordId }),
  contact: z.object({ name: shortText('联系人', 20), phone: PhoneNumber }),
  signing: SigningWish.nullable().default(null),
});

/** A1: an enterprise asks for 帮办 or 代办. Repeating the command answers with the case that it made. */
export const submitCase = signedUpProcedure.input(input).mutation(async ({ ctx, input: request }) => {
  const actor = actorOf(ctx.caller, 'applicant');
  const { enterpriseId } = request.enterprise;
  const access = accessOf(ctx.caller, enterpriseId);
  const enterprise = access ? await findEnterprise(enterpriseId) : undefined;
  if (!access || !enterprise) throw forbidden('您还不能为这家企业提交申请,请先绑定企业。');
  if (!isWithin(access.scope, { project: request.project, submittedBy: actor }, actor.accountId))
    throw forbidden('管理员只让您办理其中几个项目,不包括这一个。请核对项目名称,或请管理员开通。');

  const isMyPhone = phoneIndexOf(request.contact.phone) === ctx.caller.phoneIndex;
  const isContactProven = isMyPhone && (ctx.caller.phoneProof ?? null) !== null;
  const document = await submitRequest({
    request,
    enterprise,
    actor,
    isContactProven,
    openid: ctx.openid,
    now: ctx.now,
  });
  // Only now: a request that was refused keeps its draft. One left behind by a crash is not listed any more.
  await forgetDraft({ accountId: actor.accountId, draftId: request.commandId });
  return answerCase({ document, actor, now: ctx.now });
});
