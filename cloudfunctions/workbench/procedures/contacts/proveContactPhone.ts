import { readForCase } from '../../../shared/cases/actOnCase';
import { answerCase } from '../../../shared/cases/answerCase';
import { workbenchActorOf } from '../../../shared/cases/caseAccess';
import { provePhone } from '../../../shared/repositories/accountRepository';
import { proveContact } from '../../../shared/repositories/contactRepository';
import { commandInput, RecordId, staffProcedure } from '../../../shared/trpc';

/**
 * Whoever handles the case has reached the enterprise's contact by the number that was typed. The account of whoever
 * handed in is proven with it where it has the same number.
 */
export const proveContactPhone = staffProcedure('window', 'specialist')
  .input(commandInput.extend({ caseId: RecordId }))
  .mutation(async ({ ctx, input: { caseId } }) => {
    const { account, document } = await readForCase(ctx, caseId);
    const actor = workbenchActorOf(account, document);

    const phoneIndex = await proveContact(document.contact.contactId, ctx.now);
    const { accountId, role } = document.submittedBy;
    if (phoneIndex !== undefined && role === 'applicant') await provePhone(accountId, phoneIndex);
    return answerCase({ document, actor, now: ctx.now });
  });
