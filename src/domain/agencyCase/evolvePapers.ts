import type { AgencyCase } from './AgencyCase';
import { originalsToReturn } from './caseFacts';
import type { Delivery } from './Delivery';
import type { CaseEventType, EventOf } from './events';
import { withoutStop } from './itemChanges';
import type { HandoverEntry, HandoverList, OriginalLoan } from './Paper';

type PaperEventType = Extract<
  CaseEventType,
  | 'MaterialSubmitted'
  | 'HandoverRecorded'
  | 'OriginalLent'
  | 'OriginalTakenBack'
  | 'HandoverConfirmed'
  | 'HandoverDisputed'
  | 'MaterialDeferred'
  | 'DeferralMadeGood'
  | 'ResultsDelivered'
  | 'ReceiptConfirmed'
  | 'NonReceiptReported'
  | 'DeliveryResent'
>;
type PaperFolds = { [T in PaperEventType]: (agencyCase: AgencyCase, event: EventOf<T>) => AgencyCase };

export const paperFolds: PaperFolds = {
  MaterialSubmitted: (agencyCase, { submission }) => ({
    ...agencyCase,
    submissions: [...agencyCase.submissions, submission],
  }),
  HandoverRecorded: (agencyCase, { handoverId, direction, entries, at, by }) =>
    withoutEndedLoans({
      ...agencyCase,
      handoverLists: [
        ...agencyCase.handoverLists,
        {
          handoverId,
          direction,
          entries,
          recordedAt: at,
          recordedBy: by.name,
          state: 'toConfirm',
          settledAt: null,
          disputeReason: null,
          signedPaperFileId: null,
        },
      ],
    }),
  OriginalLent: (agencyCase, { entryId, departmentName, dueBackOn, at }) => ({
    ...agencyCase,
    handoverLists: withLoans(agencyCase, (entry) =>
      entry.entryId === entryId ? { departmentName, dueBackOn, since: at } : entry.loan,
    ),
  }),
  OriginalTakenBack: (agencyCase, { entryId }) => ({
    ...agencyCase,
    handoverLists: withLoans(agencyCase, (entry) => (entry.entryId === entryId ? null : entry.loan)),
  }),
  HandoverConfirmed: (agencyCase, { handoverId, signedPaperFileId, at }) =>
    changeList(agencyCase, handoverId, { state: 'confirmed', settledAt: at, signedPaperFileId }),
  HandoverDisputed: (agencyCase, { handoverId, reason, at }) =>
    changeList(agencyCase, handoverId, { state: 'disputed', settledAt: at, disputeReason: reason }),
  MaterialDeferred: (agencyCase, { deferralId, itemId, materialId, name, dueOn, at }) => ({
    ...agencyCase,
    deferrals: [
      ...agencyCase.deferrals,
      { deferralId, itemId, materialId, name, dueOn, promisedAt: at, madeGoodAt: null, missedAt: null },
    ],
  }),
  DeferralMadeGood: (agencyCase, { deferralId, submission, dueOn, at }) => ({
    ...withoutStop({ agencyCase, itemId: itemIdOf(agencyCase, deferralId), stopId: deferralId, dueOn, at }),
    deferrals: agencyCase.deferrals.map((deferral) =>
      deferral.deferralId === deferralId ? { ...deferral, madeGoodAt: at } : deferral,
    ),
    submissions: submission === null ? agencyCase.submissions : [...agencyCase.submissions, submission],
  }),
  ResultsDelivered: (agencyCase, { deliveryId, method, carrier, trackingNumber, documents, at }) => ({
    ...agencyCase,
    deliveries: [
      ...agencyCase.deliveries,
      {
        deliveryId,
        method,
        carrier,
        trackingNumber,
        documents,
        deliveredAt: at,
        receivedAt: null,
        signedPaperFileId: null,
      },
    ],
    items: moved(
      agencyCase,
      documents.map((paper) => paper.itemId),
      'delivered',
    ),
  }),
  ReceiptConfirmed: (agencyCase, { deliveryId, signedPaperFileId, signature = null, at, by }) => {
    const received = agencyCase.deliveries.find((delivery) => delivery.deliveryId === deliveryId);
    const receivedBy = { name: by.name, role: by.role };
    const receipt = { receivedAt: at, receivedBy, signedPaperFileId, signature, missing: null };
    return {
      ...changeDelivery(agencyCase, deliveryId, receipt),
      items: moved(agencyCase, received?.documents.map((paper) => paper.itemId) ?? [], 'received'),
    };
  },
  NonReceiptReported: (agencyCase, { deliveryId, words, at }) =>
    changeDelivery(agencyCase, deliveryId, { missing: { at, words } }),
  DeliveryResent: (agencyCase, { deliveryId, carrier, trackingNumber, at }) =>
    changeDelivery(agencyCase, deliveryId, { carrier, trackingNumber, resentAt: at, missing: null }),
};

function changeDelivery(agencyCase: AgencyCase, deliveryId: string, change: Partial<Delivery>): AgencyCase {
  return {
    ...agencyCase,
    deliveries: agencyCase.deliveries.map((delivery) =>
      delivery.deliveryId === deliveryId ? { ...delivery, ...change } : delivery,
    ),
  };
}

function itemIdOf(agencyCase: AgencyCase, deferralId: string): string {
  return agencyCase.deferrals.find((deferral) => deferral.deferralId === deferralId)?.itemId ?? '';
}

function changeList(agencyCase: AgencyCase, handoverId: string, change: Partial<HandoverList>): AgencyCase {
  return {
    ...agencyCase,
    handoverLists: agencyCase.handoverLists.map((list) =>
      list.handoverId === handoverId ? { ...list, ...change } : list,
    ),
  };
}

function moved(agencyCase: AgencyCase, itemIds: readonly string[], state: 'delivered' | 'received') {
  return agencyCase.items.map((item) => (itemIds.includes(item.itemId) ? { ...item, state } : item));
}

/**
 * What goes home whole is with no department any more, whether or not somebody said so before. Where some copies stay,
 * nobody has said that these came back.
 */
function withoutEndedLoans(agencyCase: AgencyCase): AgencyCase {
  const left = new Set(originalsToReturn(agencyCase).map(({ entryId }) => entryId));
  const handoverLists = withLoans(agencyCase, ({ entryId, loan }) => (left.has(entryId) ? loan : null));
  return { ...agencyCase, handoverLists };
}

/** The lists with what `loanOf` says of each entry; an entry that was never lent stays as it is. */
function withLoans(
  { handoverLists }: AgencyCase,
  loanOf: (entry: HandoverEntry) => OriginalLoan | null | undefined,
): HandoverList[] {
  return handoverLists.map((list) => ({
    ...list,
    entries: list.entries.map((entry) => {
      const loan = loanOf(entry) ?? null;
      return loan === null && !entry.loan ? entry : { ...entry, loan };
    }),
  }));
}
