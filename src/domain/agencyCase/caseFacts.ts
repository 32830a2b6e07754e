import type { AgencyCase } from './AgencyCase';
import type { CaseItem, CaseItemState, ItemNeed, ItemStop } from './CaseItem';
import { isParcelUnderway } from './Delivery';
import type { HandoverEntry, HandoverList, OriginalLoan } from './Paper';

export interface HeldOriginal {
  readonly entryId: string;
  readonly name: string;
  readonly count: number;
  readonly dueBackOn: string | null;
  /** ISO instant of the list on which it was taken over. */
  readonly since: string;
  /** With which department it is; null while the specialist has it himself. */
  readonly loan: OriginalLoan | null;
}

/**
 * Originals that are with the specialist now: taken over on a list nobody disputes, less what the enterprise
 * confirmed to have back. A return that is not confirmed yet still counts as held.
 */
export function originalsHeld(agencyCase: AgencyCase): HeldOriginal[] {
  const returned = returnedCounts(agencyCase.handoverLists, (list) => list.state === 'confirmed');

  return takenOriginals(agencyCase)
    .map((entry) => ({
      entryId: entry.entryId,
      name: entry.name,
      count: entry.count - (returned.get(entry.entryId) ?? 0),
      dueBackOn: entry.dueBackOn ?? null,
      since: entry.since,
      loan: entry.loan ?? null,
    }))
    .filter((held) => held.count > 0);
}

/** As `originalsHeld`, less what is on its way back on a list that waits for confirmation. */
export function originalsToReturn(agencyCase: AgencyCase): HeldOriginal[] {
  const underway = returnedCounts(agencyCase.handoverLists, (list) => list.state === 'toConfirm');

  return originalsHeld(agencyCase)
    .map((held) => ({ ...held, count: held.count - (underway.get(held.entryId) ?? 0) }))
    .filter((held) => held.count > 0);
}

function takenOriginals(agencyCase: AgencyCase): (HandoverEntry & { since: string })[] {
  return agencyCase.handoverLists
    .filter((list) => list.direction === 'toSpecialist' && list.state !== 'disputed')
    .flatMap(({ entries, recordedAt }) => entries.map((entry) => ({ ...entry, since: recordedAt })))
    .filter((entry) => entry.kind === 'original');
}

function returnedCounts(lists: readonly HandoverList[], counts: (list: HandoverList) => boolean) {
  const returned = new Map<string, number>();
  for (const list of lists.filter((each) => each.direction === 'toEnterprise' && counts(each)))
    for (const entry of list.entries)
      if (entry.returnsEntryId !== undefined)
        returned.set(entry.returnsEntryId, (returned.get(entry.returnsEntryId) ?? 0) + entry.count);

  return returned;
}

export function handoversToConfirm(agencyCase: AgencyCase) {
  return agencyCase.handoverLists.filter((list) => list.state === 'toConfirm');
}

/** With the case ends what was asked of the enterprise. */
export function openCorrections(agencyCase: AgencyCase) {
  if (agencyCase.ending !== null) return [];
  return agencyCase.corrections.filter((correction) => correction.answeredAt === null);
}

/** Papers promised and still owed: for an item that was given up, or a case that has ended, nobody owes one. */
export function openDeferrals(agencyCase: AgencyCase) {
  if (agencyCase.ending !== null) return [];
  const wanted = agencyCase.items.flatMap(({ itemId, state }) => (state === 'cancelled' ? [] : [itemId]));
  return agencyCase.deferrals.filter(
    ({ itemId, madeGoodAt }) => madeGoodAt === null && wanted.includes(itemId),
  );
}

/** The open stop that a person ordered and a person ends; 补正 and a missed 容缺 end by themselves. */
export function lawfulStop(item: CaseItem): ItemStop | undefined {
  return item.stops.find(
    ({ until, reason }) => until === null && reason !== 'correction' && reason !== 'deferralMissed',
  );
}

export function openLetters(agencyCase: AgencyCase) {
  return agencyCase.letters.filter((letter) => letter.state === 'open');
}

export function openOrders(agencyCase: AgencyCase) {
  return agencyCase.orders.filter((order) => order.answeredAt === null);
}

export function receiptsToConfirm(agencyCase: AgencyCase) {
  return agencyCase.deliveries.filter((delivery) => delivery.receivedAt === null);
}

export function parcelsUnderway(agencyCase: AgencyCase) {
  return agencyCase.deliveries.filter(isParcelUnderway);
}

/** 没收到的: said to be missing, and the specialist has not answered yet. */
export function missingParcels(agencyCase: AgencyCase) {
  return receiptsToConfirm(agencyCase).filter(({ missing }) => !!missing);
}

export function itemsIn(agencyCase: AgencyCase, ...states: CaseItemState[]): CaseItem[] {
  return agencyCase.items.filter((item) => states.includes(item.state));
}

const settledStates: readonly CaseItemState[] = ['approved', 'delivered', 'received', 'cancelled'];
const grantedStates: readonly CaseItemState[] = ['approved', 'delivered', 'received'];

/** Nothing more to get from a department. A refused item is not settled: file again or give it up. */
export function isSettled(item: CaseItem): boolean {
  return settledStates.includes(item.state);
}

export function isGranted(item: Pick<CaseItem, 'state'>): boolean {
  return grantedStates.includes(item.state);
}

/** An item that the enterprise gave up no longer holds others back: it brings that paper itself. */
export function arePrerequisitesMet(agencyCase: AgencyCase, item: CaseItem): boolean {
  return item.prerequisites.every(({ anyOf }) =>
    agencyCase.items.some(
      (other) => anyOf.includes(other.itemId) && (isGranted(other) || other.state === 'cancelled'),
    ),
  );
}

/** The papers of an item that are neither handed in, nor a result granted here, nor promised (容缺). */
export function missingNeeds(agencyCase: AgencyCase, item: CaseItem): ItemNeed[] {
  return item.needs.filter((need) => !isThere(agencyCase, need) && !isDeferred(agencyCase, item, need));
}

function isThere(agencyCase: AgencyCase, need: ItemNeed): boolean {
  const isUploaded = agencyCase.submissions.some((paper) => paper.materialId === need.materialId);
  const isHandedOver = agencyCase.handoverLists.some(
    (list) =>
      list.direction === 'toSpecialist' &&
      list.state !== 'disputed' &&
      list.entries.some((entry) => entry.materialId === need.materialId),
  );
  const isResult = agencyCase.items.some((item) => need.resultOf.includes(item.itemId) && isGranted(item));

  return need.filledBySpecialist || isUploaded || isHandedOver || isResult;
}

function isDeferred(agencyCase: AgencyCase, item: CaseItem, need: ItemNeed): boolean {
  return agencyCase.deferrals.some(
    (deferral) => deferral.itemId === item.itemId && deferral.materialId === need.materialId,
  );
}

/** The link from the follow-up to the rating: reached, refused, or tried on enough different days. */
export function distinctTryDays(agencyCase: AgencyCase, dayOf: (instant: string) => string): number {
  const tries = agencyCase.followUps.filter((followUp) => followUp.outcome === 'notReached');
  return new Set(tries.map((followUp) => dayOf(followUp.at))).size;
}
