import { AppError, forbidden, notFound } from '../../../shared/AppError';
import { findInviteOf, revokeTeamInvite } from '../../../shared/repositories/teamInviteRepository';
import { answerTeam } from '../../../shared/team/answerTeam';
import { enterTeam } from '../../../shared/team/enterTeam';
import { commandInput, RecordId, signedUpProcedure } from '../../../shared/trpc';

const input = commandInput.extend({ enterpriseId: RecordId, inviteId: RecordId });

/** The owner takes back any link, others their own. Repeating it changes nothing. */
export const revokeInvite = signedUpProcedure
  .input(input)
  .mutation(async ({ ctx, input: { enterpriseId, inviteId } }) => {
    const place = await enterTeam(ctx.caller, enterpriseId);
    const invite = await findInviteOf(enterpriseId, inviteId);
    if (!invite) throw notFound('没有找到这个邀请,请刷新。');
    if (!place.isOwner && invite.invitedBy !== ctx.caller._id)
      throw forbidden('这个邀请是别的同事发的,只有本人和管理员可以收回。');

    const isRevoked = await revokeTeamInvite(invite, ctx.now);
    if (!isRevoked)
      throw new AppError('NOT_ALLOWED', {
        userMessage: '邀请已被使用,收不回来了。可以在名单里收回这位同事的权限。',
      });
    return answerTeam(ctx.caller, place, ctx.now);
  });
