import { SubmitCasePayload } from '@/domain/agencyCase/commands';
import { CreditCode } from '@/domain/shared/creditCode';
import { PhoneNumber } from '@/domain/shared/phoneNumber';
import { shortText } from '@/domain/shared/text';
import { z } from '@/domain/zod';

import { answerCase } from '../../../shared/cases/answerCase';
import { submitRequest } from '../../../shared/cases/submitRequest';
import { actorOf } from '../../../shared/people';
import { findOrAddEnterprise } from '../../../shared/repositories/enterpriseRepository';
import { commandInput, staffProcedure } from '../../../shared/trpc';

const input = z.object({
  ...SubmitCasePayload.shape,
  ...commandInput.shape,
  enterprise: z.object({ name: shortText('企业名称', 60), creditCode: CreditCode }),
  contact: z.object({ name: shortText('联系人', 20), phone: PhoneNumber }),
});

/** O1, A1: the window enters what a walk-in asks for. The mode is the enterprise's own choice, as told (P1). */
export const submitAtCounter = staffProcedure('window')
  .input(input)
  .mutation(async ({ ctx, input: request }) => {
    const actor = actorOf(ctx.caller, 'window');
    const wanted = { ...request.enterprise, ownerAccountId: null, createdAt: ctx.now };
    const enterprise = await findOrAddEnterprise(wanted);
    const document = await submitRequest({ request, enterprise, actor, now: ctx.now });
    return answerCase({ document, actor, now: ctx.now });
  });
