import { SubmitCasePayload } from '@/domain/agencyCase/commands';
import { CreditCode } from '@/domain/shared/creditCode';
import { SigningWish } from '@/domain/mandate/SigningWish';
import { PhoneNumber } from '@/domain/shared/phoneNumber';
import { shortText } from '@/domain/shared/text';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import { answerCase } from '../../../shared/cases/answerCase';
import { submitRequest } from '../../../shared/cases/submitRequest';
import { actorOf } from '../../../shared/people';
import { findAccount, phoneOf } from '../../../shared/repositories/accountRepository';
import { findOrAddEnterprise } from '../../../shared/repositories/enterpriseRepository';
import type { Enterprise } from '../../../shared/repositories/enterpriseRepository';
import { commandInput, staffProcedure } from '../../../shared/trpc';

const input = z.object({
  ...SubmitCasePayload.shape,
  ...commandInput.shape,
  enterprise: z.object({ name: shortText('企业名称', 60), creditCode: CreditCode }),
  contact: z.object({ name: shortText('联系人', 20), phone: PhoneNumber }),
  signing: SigningWish.nullable().default(null),
  /** The window has seen that whoever bound the enterprise online and the walk-in are of one house. */
  isIdentityChecked: z.boolean().default(false),
});

/**
 * Anyone can type a public credit code first, so what the counter enters is not shown to an owner unless the numbers
 * agree or the window vouches for it.
 */
async function refuseUncheckedOwner(enterprise: Enterprise, phone: string): Promise<void> {
  if (enterprise.ownerAccountId === null) return;

  const owner = await findAccount(enterprise.ownerAccountId);
  if (owner === undefined || phoneOf(owner) === phone) return;
  throw new AppError('IDENTITY_UNCHECKED', {
    userMessage: `这个信用代码已由${owner.name}以“${enterprise.name}”在线绑定,登记后对方能看到这个办件。请核对营业执照和来访人身份,确认同属一家单位。`,
  });
}

/** O1, A1: the window enters what a walk-in asks for. The mode is the enterprise's own choice, as told (P1). */
export const submitAtCounter = staffProcedure('window')
  .input(input)
  .mutation(async ({ ctx, input: request }) => {
    const actor = actorOf(ctx.caller, 'window');
    const wanted = { ...request.enterprise, ownerAccountId: null, createdAt: ctx.now };
    const enterprise = await findOrAddEnterprise(wanted);
    if (!request.isIdentityChecked) await refuseUncheckedOwner(enterprise, request.contact.phone);

    const document = await submitRequest({ request, enterprise, actor, openid: ctx.openid, now: ctx.now });
    return answerCase({ document, actor, now: ctx.now });
  });
