import { scopeWords } from '@/domain/account/scopeWords';
import { z } from '@/domain/zod';

import { guessing } from '../../../shared/guesses';
import { readInvite } from '../../../shared/team/readInvite';
import type { InviteState } from '../../../shared/team/readInvite';
import { publicProcedure } from '../../../shared/trpc';

/** What the invited person reads before saying yes. */
export interface InviteAnswer {
  readonly state: InviteState | 'unknown';
  readonly enterpriseName: string;
  readonly inviterName: string;
  /** 全部项目, or which. */
  readonly scopeWords: string;
  /** ISO instant; empty for a link that was never made. */
  readonly expiresAt: string;
}

const unknown: InviteAnswer = {
  ...{ state: 'unknown', enterpriseName: '', inviterName: '', scopeWords: '', expiresAt: '' },
};

export const InviteToken = z.string().min(1).max(60);

/** Looks at an invitation without using it. Only who holds the link can ask; guessing is slowed down. */
export const openInvite = publicProcedure
  .input(z.object({ token: InviteToken }))
  .query(async ({ ctx, input: { token } }): Promise<InviteAnswer> => {
    const caller = await ctx.account();
    const guess = { openid: ctx.openid, place: 'team.invite', now: ctx.now };
    const found = await guessing(guess, () => readInvite({ token, caller, now: ctx.now }));
    if (!found) return unknown;

    const { state, invite, enterprise, inviterName } = found;
    const { scope, expiresAt } = invite;
    return { state, enterpriseName: enterprise.name, inviterName, scopeWords: scopeWords(scope), expiresAt };
  });
