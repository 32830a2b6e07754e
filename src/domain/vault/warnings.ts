import { addDays, type Day } from '../shared/time';
import { firstWarningOn } from './standing';
import { currentVersion, type VaultPaper } from './VaultPaper';

export type VaultWarning = 'ending' | 'expired';

type Warned = Pick<VaultPaper, 'versions' | 'isHidden'>;

/** What is to be said of the current version today; undefined while it is good, or out of use. */
export function warningOf(
  paper: Warned,
  { today, warnDays }: { readonly today: Day; readonly warnDays: number },
): VaultWarning | undefined {
  const { validUntil } = currentVersion(paper);
  if (paper.isHidden || validUntil === null || firstWarningOn(validUntil, warnDays) > today) return undefined;
  return validUntil < today ? 'expired' : 'ending';
}

/** When time will next say something about the paper; null when it never will. `said` is what it said last. */
export function nextWarningOn(
  paper: Warned,
  { warnDays, said }: { readonly warnDays: number; readonly said?: VaultWarning | undefined },
): Day | null {
  const { validUntil } = currentVersion(paper);
  if (paper.isHidden || validUntil === null || said === 'expired') return null;
  return said === 'ending' ? addDays({ day: validUntil, days: 1 }) : firstWarningOn(validUntil, warnDays);
}
