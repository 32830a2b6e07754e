import type { AgencyCase } from './AgencyCase';
import type { CaseItem } from './CaseItem';
import type { CaseEventType, EventOf } from './events';

type ItemEventType = Extract<
  CaseEventType,
  | 'ItemFiled'
  | 'ItemApproved'
  | 'ItemRefused'
  | 'ItemCancelled'
  | 'CorrectionRequested'
  | 'CorrectionAnswered'
>;
type ItemFolds = { [T in ItemEventType]: (agencyCase: AgencyCase, event: EventOf<T>) => AgencyCase };

export const itemFolds: ItemFolds = {
  ItemFiled: (agencyCase, { itemId, externalNumber, dueOn, at }) =>
    changeItem(agencyCase, itemId, {
      state: 'filed',
      externalNumber,
      dueOn,
      filedAt: at,
      decidedAt: null,
      refusalReason: null,
    }),
  ItemApproved: (agencyCase, { itemId, resultNumber, at }) =>
    changeItem(agencyCase, itemId, { state: 'approved', decidedAt: at, resultNumber }),
  ItemRefused: (agencyCase, { itemId, reason, at }) =>
    changeItem(agencyCase, itemId, { state: 'refused', decidedAt: at, refusalReason: reason }),
  ItemCancelled: (agencyCase, { itemId, at }) =>
    changeItem(agencyCase, itemId, { state: 'cancelled', decidedAt: at }),
  CorrectionRequested: (agencyCase, { correctionId, itemId, round, wishes, dueOn, at }) => ({
    ...pauseForCorrection(agencyCase, itemId),
    corrections: [
      ...agencyCase.corrections,
      { correctionId, itemId, round, wishes, askedAt: at, dueOn, answeredAt: null, answers: [] },
    ],
  }),
  CorrectionAnswered: (agencyCase, { correctionId, answers, submissions, at }) => {
    const answered = agencyCase.corrections.find((each) => each.correctionId === correctionId);
    return {
      ...resumeAfterCorrection(agencyCase, answered?.itemId),
      corrections: agencyCase.corrections.map((each) =>
        each === answered ? { ...each, answers, answeredAt: at } : each,
      ),
      submissions: [...agencyCase.submissions, ...submissions],
    };
  },
};

export function changeItem(agencyCase: AgencyCase, itemId: string, change: Partial<CaseItem>): AgencyCase {
  return {
    ...agencyCase,
    items: agencyCase.items.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)),
  };
}

function pauseForCorrection(agencyCase: AgencyCase, itemId: string): AgencyCase {
  const item = agencyCase.items.find((each) => each.itemId === itemId);
  return changeItem(agencyCase, itemId, {
    state: 'correcting',
    resumeState: item?.state === 'filed' ? 'filed' : 'preparing',
  });
}

function resumeAfterCorrection(agencyCase: AgencyCase, itemId: string | undefined): AgencyCase {
  const item = agencyCase.items.find((each) => each.itemId === itemId);
  if (item === undefined) return agencyCase;

  return changeItem(agencyCase, item.itemId, { state: item.resumeState ?? 'preparing', resumeState: null });
}
