import { addDays, type Day } from '../shared/time';
import { firstWarningOn } from '../vault/standing';
import type { VaultWarning } from '../vault/warnings';
import type { AgencyCase } from './AgencyCase';

/** What is to be said of a result document that does not hold for ever. */
export interface ResultWarning {
  /** Names the document within its case. */
  readonly documentKey: string;
  readonly name: string;
  readonly validUntil: Day;
  readonly said: VaultWarning;
}

/** The days of warning are those that were promised when the case began. */
type WithDeliveries = Pick<AgencyCase, 'deliveries' | 'promises'>;

/** What is to be said by this day: that a result ends soon, or that it has ended. */
export function resultWarnings(agencyCase: WithDeliveries, today: Day): ResultWarning[] {
  return endingDocuments(agencyCase)
    .filter(({ validUntil }) => firstWarningOn(validUntil, agencyCase.promises.paperWarnDays) <= today)
    .map((document) => ({ ...document, said: document.validUntil < today ? 'expired' : 'ending' }));
}

/** The first day after `after` on which there is something new to say; from the very first where that is null. */
export function nextResultWarningOn(agencyCase: WithDeliveries, after: Day | null): Day | null {
  const days = endingDocuments(agencyCase).flatMap(({ validUntil }) => [
    firstWarningOn(validUntil, agencyCase.promises.paperWarnDays),
    addDays({ day: validUntil, days: 1 }),
  ]);
  const [next = null] = days.filter((day) => after === null || day > after).sort();
  return next;
}

function endingDocuments({ deliveries }: WithDeliveries): Omit<ResultWarning, 'said'>[] {
  return deliveries.flatMap(({ deliveryId, documents }) =>
    documents.flatMap(({ name, validUntil }, place) =>
      validUntil ? [{ documentKey: `${deliveryId}_${place}`, name, validUntil }] : [],
    ),
  );
}
