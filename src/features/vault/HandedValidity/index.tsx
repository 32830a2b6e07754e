import { dayOf, type Day } from '@/domain/shared/time';
import { expiredProblem } from '@/domain/vault/expiredProblem';
import { offerUse } from '../offerUse';
import { ValidityField } from '../ValidityField';
import type { VaultOffer } from '../vaultTypes';

interface HandedValidityProps {
  readonly paperName: string;
  readonly files: readonly { readonly fileId: string }[];
  /** What the vault holds of this paper. */
  readonly offer: VaultOffer | undefined;
  readonly value: Day | null | undefined;
  /** ISO instant. */
  readonly now: string;
  readonly onChange: (value: Day | null) => void;
}

/**
 * Until when a paper that is being handed in may be used; told at once where that day has passed. Nothing while there is
 * no file, or where the files are the vault's own: it knows of them already.
 */
export function HandedValidity({ paperName, files, offer, value, now, onChange }: HandedValidityProps) {
  const use = offerUse(offer, files);
  if (files.length === 0 || use === 'used' || use === 'usedExpired') return null;

  return (
    <ValidityField
      {...{ paperName, now, onChange }}
      value={value ?? null}
      problem={expiredProblem(value, dayOf(now))}
    />
  );
}
