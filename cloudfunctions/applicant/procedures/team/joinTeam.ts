import { inviteRefusals } from '@/domain/account/inviteRefusals';
import { shortText } from '@/domain/shared/text';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import { guessing } from '../../../shared/guesses';
import { answerMe } from '../../../shared/me/answerMe';
import { phoneFields, toldPhone } from '../../../shared/me/toldPhone';
import { accountIdOf, getAccount, saveAccount } from '../../../shared/repositories/accountRepository';
import { usualPosition } from '../../../shared/repositories/accounts/Access';
import { grantAccess } from '../../../shared/repositories/accounts/members';
import { takeTeamInvite } from '../../../shared/repositories/teamInviteRepository';
import { readInvite } from '../../../shared/team/readInvite';
import type { ReadInvite } from '../../../shared/team/readInvite';
import { commandInput, publicProcedure } from '../../../shared/trpc';
import { InviteToken } from './openInvite';

const input = commandInput.extend({
  token: InviteToken,
  /** Of those who have signed up before, what is known stays. */
  person: z.object({ ...phoneFields, name: shortText('姓名', 20) }).optional(),
  position: shortText('您的身份', 20).default(usualPosition),
});

function refused(state: keyof typeof inviteRefusals): AppError {
  return new AppError('NOT_ALLOWED', { userMessage: inviteRefusals[state] });
}

async function letIn(read: ReadInvite, accountId: string, position: string, now: string): Promise<void> {
  const { invite } = read;
  if (!(await takeTeamInvite(invite, accountId))) throw refused('used');

  const { enterpriseId, scope, invitedBy, _id: inviteId } = invite;
  const access = { scope, position, since: now, by: invitedBy, inviteId };
  await grantAccess({ accountId, enterpriseId, access });
}

/** Comes into an enterprise by a colleague's link. It works once, also when two tap it at the same moment. */
export const joinTeam = publicProcedure
  .input(input)
  .mutation(async ({ ctx, input: { token, person, position } }) => {
    if (ctx.openid === '') throw new AppError('FORBIDDEN', { userMessage: '请先登录微信。' });

    const caller = await ctx.account();
    const guess = { openid: ctx.openid, place: 'team.invite', now: ctx.now };
    const read = await guessing(guess, () => readInvite({ token, caller, now: ctx.now }));
    if (!read) throw refused('unknown');
    if (caller && read.state === 'joined') return answerMe(caller);
    if (read.state !== 'open') throw refused(read.state);
    if (!caller && !person)
      throw new AppError('NOT_SIGNED_UP', { userMessage: '请先填写您的姓名和手机号,再加入。' });

    const accountId = accountIdOf(ctx.openid);
    if (person)
      await saveAccount(
        { openid: ctx.openid, name: person.name, ...(await toldPhone(ctx, person)) },
        ctx.now,
      );
    await letIn(read, accountId, position, ctx.now);
    return answerMe(await getAccount(accountId));
  });
