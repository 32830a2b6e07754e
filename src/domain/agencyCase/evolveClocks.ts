import { dayOf } from '../shared/time';
import type { AgencyCase } from './AgencyCase';
import type { CaseEventType, EventOf } from './events';
import { withoutStop, withStop } from './itemChanges';
import type { ConsultationLetter } from './Letter';

type ClockEventType = Extract<
  CaseEventType,
  | 'ClockStopped'
  | 'ClockResumed'
  | 'ClocksRecomputed'
  | 'LetterSent'
  | 'LetterConsented'
  | 'LetterObjected'
  | 'DeferralMissed'
>;
type ClockFolds = { [T in ClockEventType]: (agencyCase: AgencyCase, event: EventOf<T>) => AgencyCase };

export const clockFolds: ClockFolds = {
  ClockStopped: (agencyCase, { itemId, stopId, reason, note, expectedUntil, at }) =>
    withStop(agencyCase, itemId, { stopId, reason, note, from: dayOf(at), until: null, expectedUntil }),
  ClockResumed: (agencyCase, { itemId, stopId, dueOn, at }) =>
    withoutStop({ agencyCase, itemId, stopId, dueOn, at }),
  ClocksRecomputed: (agencyCase, { acceptBy, visitBy, items, letters, deferrals = [], urges = [] }) => ({
    ...agencyCase,
    acceptBy,
    visitBy,
    items: agencyCase.items.map((item) => ({
      ...item,
      ...items.find(({ itemId }) => itemId === item.itemId),
    })),
    letters: agencyCase.letters.map((letter) => ({
      ...letter,
      ...letters.find(({ letterId }) => letterId === letter.letterId),
    })),
    deferrals: agencyCase.deferrals.map((deferral) => ({
      ...deferral,
      ...deferrals.find(({ deferralId }) => deferralId === deferral.deferralId),
    })),
    urges: agencyCase.urges.map((urge) => ({
      ...urge,
      ...urges.find(({ urgeId }) => urgeId === urge.urgeId),
    })),
  }),
  LetterSent: (agencyCase, { type: _type, at, by: _by, ...letter }) => ({
    ...agencyCase,
    letters: [...agencyCase.letters, { ...sentLetter(letter), sentAt: at }],
  }),
  LetterConsented: (agencyCase, { letterId, ground, words, fileIds, at }) =>
    settleLetter(agencyCase, letterId, {
      state: 'consented',
      ground,
      answeredAt: at,
      answer: words,
      answerFileIds: fileIds,
    }),
  LetterObjected: (agencyCase, { letterId, words, fileIds, at }) =>
    settleLetter(agencyCase, letterId, {
      state: 'objected',
      answeredAt: at,
      answer: words,
      answerFileIds: fileIds,
    }),
  DeferralMissed: (agencyCase, { deferralId, itemId, name, at }) => {
    const missed = {
      ...agencyCase,
      deferrals: agencyCase.deferrals.map((deferral) =>
        deferral.deferralId === deferralId ? { ...deferral, missedAt: at } : deferral,
      ),
    };
    const stop = { stopId: deferralId, reason: 'deferralMissed', note: name } as const;
    return withStop(missed, itemId, { ...stop, from: dayOf(at), until: null, expectedUntil: null });
  },
};

type LetterFacts = Pick<
  ConsultationLetter,
  'letterId' | 'itemId' | 'departmentName' | 'words' | 'fileIds' | 'dueOn' | 'consentWd'
>;

function sentLetter({ letterId, itemId, departmentName, words, fileIds, dueOn, consentWd }: LetterFacts) {
  const open = { state: 'open', ground: null, answeredAt: null, answer: '', answerFileIds: [] } as const;
  return { letterId, itemId, departmentName, words, fileIds, dueOn, consentWd, ...open, answerFileIds: [] };
}

function settleLetter(
  agencyCase: AgencyCase,
  letterId: string,
  change: Partial<ConsultationLetter>,
): AgencyCase {
  return {
    ...agencyCase,
    letters: agencyCase.letters.map((letter) =>
      letter.letterId === letterId ? { ...letter, ...change } : letter,
    ),
  };
}
