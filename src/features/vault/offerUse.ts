import type { VaultOffer } from './vaultTypes';

export type OfferUse = 'none' | 'used' | 'usedExpired' | 'open' | 'expired';

/** How a wanted paper and what the vault holds of it stand to each other. */
export function offerUse(
  offer: VaultOffer | undefined,
  files: readonly { readonly fileId: string }[],
): OfferUse {
  if (offer === undefined || offer.files.length === 0) return 'none';

  const isExpired = offer.standing === 'expired';
  if (isSame(offer, files)) return isExpired ? 'usedExpired' : 'used';
  // What somebody chose instead is left alone.
  if (files.length > 0) return 'none';
  return isExpired ? 'expired' : 'open';
}

function isSame(offer: VaultOffer, files: readonly { readonly fileId: string }[]): boolean {
  return (
    offer.files.length === files.length &&
    offer.files.every(({ fileId }, place) => files[place]?.fileId === fileId)
  );
}
