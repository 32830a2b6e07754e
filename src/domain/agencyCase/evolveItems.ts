import { dayOf } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import type { CaseItem } from './CaseItem';
import type { CaseEventType, EventOf } from './events';
import { changeItem, withoutStop, withStop } from './itemChanges';
import { endedStops } from './itemClock';

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
      stops: [],
      deliverBy: null,
    }),
  ItemApproved: (agencyCase, { itemId, resultNumber, deliverBy = null, at }) =>
    decideItem(agencyCase, itemId, { state: 'approved', decidedAt: at, resultNumber, deliverBy }),
  ItemRefused: (agencyCase, { itemId, reason, at }) =>
    decideItem(agencyCase, itemId, { state: 'refused', decidedAt: at, refusalReason: reason }),
  ItemCancelled: (agencyCase, { itemId, at }) =>
    changeItem(agencyCase, itemId, { state: 'cancelled', decidedAt: at }),
  CorrectionRequested: (agencyCase, { correctionId, itemId, round, wishes, dueOn, at }) => ({
    ...pauseForCorrection(agencyCase, itemId, { stopId: correctionId, at, expectedUntil: dueOn }),
    corrections: [
      ...agencyCase.corrections,
      { correctionId, itemId, round, wishes, askedAt: at, dueOn, answeredAt: null, answers: [] },
    ],
  }),
  CorrectionAnswered: (agencyCase, { correctionId, answers, submissions, dueOn, at }) => {
    const answered = agencyCase.corrections.find((each) => each.correctionId === correctionId);
    return {
      ...resumeAfterCorrection(agencyCase, answered?.itemId, { stopId: correctionId, dueOn, at }),
      corrections: agencyCase.corrections.map((each) =>
        each === answered ? { ...each, answers, answeredAt: at } : each,
      ),
      submissions: [...agencyCase.submissions, ...submissions],
    };
  },
};

/** A decision ends the clock, and with it whatever had stopped it. */
function decideItem(
  agencyCase: AgencyCase,
  itemId: string,
  change: Partial<CaseItem> & { decidedAt: string },
) {
  const item = agencyCase.items.find((each) => each.itemId === itemId);
  const stops = item ? endedStops(item, dayOf(change.decidedAt)) : [];
  return changeItem(agencyCase, itemId, { ...change, stops });
}

function pauseForCorrection(
  agencyCase: AgencyCase,
  itemId: string,
  { stopId, at, expectedUntil }: { stopId: string; at: string; expectedUntil: string },
): AgencyCase {
  const item = agencyCase.items.find((each) => each.itemId === itemId);
  const isFiled = item?.state === 'filed';
  const paused = changeItem(agencyCase, itemId, {
    state: 'correcting',
    resumeState: isFiled ? 'filed' : 'preparing',
  });
  if (!isFiled) return paused;

  const stop = {
    stopId,
    reason: 'correction',
    note: '',
    from: dayOf(at),
    until: null,
    expectedUntil,
  } as const;
  return withStop(paused, itemId, stop);
}

function resumeAfterCorrection(
  agencyCase: AgencyCase,
  itemId: string | undefined,
  { stopId, dueOn, at }: { stopId: string; dueOn: string | null | undefined; at: string },
): AgencyCase {
  const item = agencyCase.items.find((each) => each.itemId === itemId);
  if (item === undefined) return agencyCase;

  const resumed = { state: item.resumeState ?? 'preparing', resumeState: null } as const;
  const moved = changeItem(agencyCase, item.itemId, resumed);
  return withoutStop({ agencyCase: moved, itemId: item.itemId, stopId, dueOn, at });
}
