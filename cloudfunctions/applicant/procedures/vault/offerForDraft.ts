import { readDraft } from '@/domain/request/readDraft';
import { vaultWishOf } from '@/domain/request/vaultWish';
import type { VaultWish } from '@/domain/request/vaultWish';
import { z } from '@/domain/zod';

import { currentCatalogue } from '../../../shared/catalogue/currentCatalogue';
import { contentOf, findDraft } from '../../../shared/repositories/requestDraftRepository';
import { CommandId, signedUpProcedure } from '../../../shared/trpc';
import { offersFor } from '../../../shared/vault/offersFor';
import type { VaultOffer } from '../../../shared/vault/offersFor';
import { isInside, vaultReachOf } from '../../../shared/vault/vaultAccess';

interface DraftOffers {
  /** What was looked for; null where there is no such draft of the caller's, or it asks for nothing yet. */
  readonly asked: (VaultWish & { readonly enterpriseId: string }) | null;
  readonly offers: readonly VaultOffer[];
}

const nothing: DraftOffers = { asked: null, offers: [] };

/** As `offerPapers`, for one of the caller's drafts as it is kept here: who opens it asks in the same call as for it. */
export const offerForDraft = signedUpProcedure
  .input(z.object({ draftId: CommandId }))
  .query(async ({ ctx, input: { draftId } }): Promise<DraftOffers> => {
    const stored = await findDraft({ accountId: ctx.caller._id, draftId });
    const draft = stored && readDraft(contentOf(stored))?.draft;
    if (draft === undefined) return nothing;

    const { enterpriseIds } = ctx.caller;
    const enterpriseId = enterpriseIds.find((each) => each === draft.enterpriseId) ?? enterpriseIds[0];
    const wish = vaultWishOf({ draft, catalogue: (await currentCatalogue()).catalogue });
    if (wish === undefined || enterpriseId === undefined) return nothing;

    const asked = { ...wish, enterpriseId };
    if (!isInside(ctx.caller, enterpriseId)) return { asked, offers: [] };

    const reach = vaultReachOf(ctx.caller, enterpriseId);
    return { asked, offers: await offersFor({ ...asked, reach, now: ctx.now }) };
  });
