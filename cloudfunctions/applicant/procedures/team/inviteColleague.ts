import { covers, GivenScope } from '@/domain/account/AccessScope';

import { AppError, forbidden } from '../../../shared/AppError';
import {
  findTeamInvite,
  inviteTokenOf,
  listOpenInvites,
  MOST_OPEN_INVITES,
  saveTeamInvite,
} from '../../../shared/repositories/teamInviteRepository';
import { countMembers, MOST_MEMBERS } from '../../../shared/repositories/accounts/members';
import { serviceRules } from '../../../shared/rules/serviceRules';
import { enterTeam } from '../../../shared/team/enterTeam';
import { commandInput, RecordId, signedUpProcedure } from '../../../shared/trpc';

const HOUR_MS = 60 * 60 * 1000;
const input = commandInput.extend({ enterpriseId: RecordId, scope: GivenScope });

/**
 * A link that lets one colleague in, once, within the hours that the district has set. Everyone inside may invite, to what they see themselves at
 * most; the owner sees it and may take it back. Repeating the command gives the same link.
 */
export const inviteColleague = signedUpProcedure
  .input(input)
  .mutation(async ({ ctx, input: { commandId, enterpriseId, scope } }) => {
    const { access } = await enterTeam(ctx.caller, enterpriseId);
    if (access.scope.kind === 'own') throw forbidden('窗口确认这家企业后,您才能邀请同事。');
    if (!covers(access.scope, scope)) throw forbidden('您只能让同事看您自己能看的项目。');

    const invitedBy = ctx.caller._id;
    const token = inviteTokenOf({ accountId: invitedBy, commandId });
    const { inviteHours } = (await serviceRules()).promises;
    const expiresAt = new Date(Date.parse(ctx.now) + inviteHours * HOUR_MS).toISOString();
    const isKnown = (await findTeamInvite(token)) !== undefined;
    if (!isKnown) await refuseTooMany(enterpriseId, ctx.now);

    const wanted = { enterpriseId, invitedBy, scope, createdAt: ctx.now, expiresAt };
    const invite = await saveTeamInvite(token, wanted);
    return { inviteId: invite._id, token, expiresAt: invite.expiresAt };
  });

/** Nobody is let in who would have no place on the owner's list. */
async function refuseTooMany(enterpriseId: string, now: string): Promise<void> {
  const [open, members] = await Promise.all([listOpenInvites(enterpriseId, now), countMembers(enterpriseId)]);
  if (open.length >= MOST_OPEN_INVITES)
    throw new AppError('NOT_ALLOWED', { userMessage: '没用过的邀请太多了,请先收回几个再发。' });
  if (members + open.length >= MOST_MEMBERS)
    throw new AppError('NOT_ALLOWED', {
      userMessage: `一家企业最多 ${MOST_MEMBERS} 人(含没用过的邀请)。请管理员先收回不再需要的人或邀请。`,
    });
}
