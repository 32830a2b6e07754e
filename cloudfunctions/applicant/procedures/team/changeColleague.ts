import { GivenScope } from '@/domain/account/AccessScope';
import { z } from '@/domain/zod';

import { AppError } from '../../../shared/AppError';
import type { Access } from '../../../shared/repositories/accounts/Access';
import { accessOf } from '../../../shared/repositories/accounts/accessOf';
import { changeScope, endAccess } from '../../../shared/repositories/accounts/members';
import { getAccount } from '../../../shared/repositories/accountRepository';
import { replaceOwner } from '../../../shared/repositories/enterpriseRepository';
import { answerMe } from '../../../shared/me/answerMe';
import { answerTeam } from '../../../shared/team/answerTeam';
import {
  changedMeanwhile,
  enterAsOwner,
  enterTeam,
  getColleague,
  refuseUnlessOwner,
} from '../../../shared/team/enterTeam';
import { commandInput, RecordId, signedUpProcedure } from '../../../shared/trpc';

const colleague = commandInput.extend({ enterpriseId: RecordId, accountId: RecordId });
const seen = colleague.extend({ seenVersion: z.number().int().min(0) });

function refused(userMessage: string): AppError {
  return new AppError('NOT_ALLOWED', { userMessage });
}

/** Of two taps at once the second finds it ended. @throws AppError CONFLICT where something else was changed */
async function end(ending: Parameters<typeof endAccess>[0]): Promise<void> {
  if (await endAccess(ending)) return;
  if (accessOf(await getAccount(ending.accountId), ending.enterpriseId) !== undefined)
    throw changedMeanwhile();
}

/** Of two taps at once the second writes nothing. @throws AppError CONFLICT where something else was changed */
async function seeAll(colleague: Omit<Parameters<typeof changeScope>[0], 'scope'>): Promise<void> {
  const seesAll = ({ scope }: Access) => scope.kind === 'all';
  const { enterpriseId, accountId, access } = colleague;
  if (seesAll(access) || (await changeScope({ ...colleague, scope: { kind: 'all' } }))) return;
  if (!seesAll((await getColleague(enterpriseId, accountId)).access)) throw changedMeanwhile();
}

/** The owner decides which projects a colleague sees. */
export const narrowColleague = signedUpProcedure
  .input(seen.extend({ scope: GivenScope }))
  .mutation(async ({ ctx, input: { enterpriseId, accountId, seenVersion, scope } }) => {
    const place = await enterAsOwner(ctx.caller, enterpriseId);
    if (accountId === ctx.caller._id) throw refused('管理员能看全部项目。如需改变,请先把管理员移交给同事。');

    const isDone = ({ access }: { access: Access }) => JSON.stringify(access.scope) === JSON.stringify(scope);
    const colleague = await getColleague(enterpriseId, accountId);
    const { access } = colleague;
    if (!isDone(colleague) && access.version !== seenVersion) throw changedMeanwhile();

    const isWritten = isDone(colleague) || (await changeScope({ accountId, enterpriseId, access, scope }));
    // Of two taps at once the second finds what the first has done.
    if (!isWritten && !isDone(await getColleague(enterpriseId, accountId))) throw changedMeanwhile();
    return answerTeam(ctx.caller, place, ctx.now);
  });

/** From the next call on the colleague sees nothing; what they did stays in the histories, their drafts stay theirs. */
export const removeColleague = signedUpProcedure
  .input(colleague)
  .mutation(async ({ ctx, input: { enterpriseId, accountId } }) => {
    const place = await enterAsOwner(ctx.caller, enterpriseId);
    if (accountId === ctx.caller._id) throw refused('管理员不能收回自己的权限。请先把管理员移交给同事。');

    const access = accessOf(await getAccount(accountId), enterpriseId);
    const ended = { how: 'removed', at: ctx.now, by: ctx.caller._id, reason: '' } as const;
    if (access !== undefined) await end({ accountId, enterpriseId, access, ended });
    return answerTeam(ctx.caller, place, ctx.now);
  });

/** Makes a colleague the owner, who sees all of it from then on; whoever was it stays as a colleague. */
export const handOverTeam = signedUpProcedure
  .input(colleague)
  .mutation(async ({ ctx, input: { enterpriseId, accountId } }) => {
    const before = await enterTeam(ctx.caller, enterpriseId);
    if (before.enterprise.ownerAccountId !== accountId) {
      // By what was read above: of two taps at once the second must not find the first one's owner half-way.
      refuseUnlessOwner(before);
      const { access } = await getColleague(enterpriseId, accountId);
      if (access.scope.kind === 'own') throw refused('这位同事还没有加入,不能接任管理员。');

      await seeAll({ accountId, enterpriseId, access });
      if (!(await replaceOwner({ enterpriseId, from: ctx.caller._id, to: accountId })))
        throw changedMeanwhile();
    }
    return answerTeam(ctx.caller, await enterTeam(ctx.caller, enterpriseId), ctx.now);
  });

/** Whoever leaves sees nothing of the enterprise any more. The owner hands over first. */
export const leaveTeam = signedUpProcedure
  .input(commandInput.extend({ enterpriseId: RecordId }))
  .mutation(async ({ ctx, input: { enterpriseId } }) => {
    const accountId = ctx.caller._id;
    if (!ctx.caller.enterpriseIds.includes(enterpriseId)) return answerMe(ctx.caller);

    const { access, isOwner } = await enterTeam(ctx.caller, enterpriseId);
    if (isOwner)
      throw refused('您是管理员,离开前请先把管理员移交给同事。没有同事可移交的,请到综合窗口办理。');
    const ended = { how: 'left', at: ctx.now, by: accountId, reason: '' } as const;
    await end({ accountId, enterpriseId, access, ended });
    return answerMe(await getAccount(accountId));
  });
