import fc from 'fast-check';
import { endedStatuses } from '@/domain/agencyCase/AgencyCase';
import { availableActions } from '@/domain/agencyCase/availableActions';
import type { CaseAction, SubmitCase } from '@/domain/agencyCase/commands';
import { decide } from '@/domain/agencyCase/decide';
import { evolve } from '@/domain/agencyCase/evolve';
import { actors, CaseStory, type Person } from './caseBuilders';
import { plausibleCommand } from './plausibleCommand';

export const people = Object.keys(actors) as Person[];

interface Step {
  readonly pick: number;
  readonly dice: number;
  readonly hours: number;
}
const step = fc.record<Step>({
  pick: fc.nat(9973),
  dice: fc.nat(97),
  hours: fc.integer({ min: 0, max: 50 }),
});
/** What many people do with one case, at random but within what is on offer to them. */
export const walk = fc.record({
  mode: fc.constantFrom('agency', 'agency', 'assist'),
  steps: fc.array(step, { maxLength: 80, size: 'max' }),
});

/** Ends are rare among people's wishes; else no walk would come far. */
const rarely: readonly CaseAction[] = [
  ...(['WithdrawCase', 'DeclineCase', 'TerminateCase', 'CancelItem'] as const),
  ...(['SuspendMandate', 'EndMandate'] as const),
];

/** Always on offer: taken at every turn, they would drown what moves a case on. */
const seldom: readonly CaseAction[] = [
  ...(['RunWatch', 'RecomputeClocks', 'OrderSupervision', 'AnswerOrder', 'DismissAlert'] as const),
  ...(['SendLetter', 'AnswerLetter', 'StopClock'] as const),
];

function begun(mode: string, changes: Partial<SubmitCase>): CaseStory {
  return mode === 'agency'
    ? CaseStory.submitted(changes)
    : CaseStory.submitted({ ...changes, mode: 'assist', itemIds: [], visitWish: null, question: '如何备案' });
}

export function offered(story: CaseStory, person: Person): CaseAction[] {
  return availableActions({ agencyCase: story.current, actor: actors[person], now: story.now });
}

function later(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString();
}

/** Tries a command that is on offer; the payload may still be refused, then nothing happens. */
export function attempt(story: CaseStory, person: Person, action: CaseAction, dice: number): void {
  const command = plausibleCommand(story, person, action, dice);
  for (const event of decide(command, story.current)) {
    story.events.push(event);
    story.agencyCase = evolve(story.agencyCase, event);
  }
}

/** The case after a walk; `changes` are those of its request. */
export function wander(mode: string, steps: readonly Step[], changes: Partial<SubmitCase> = {}): CaseStory {
  const story = begun(mode, changes);
  for (const { pick, dice, hours } of steps) {
    story.at(later(story.now, hours));
    const wishes = people
      .flatMap((person) => offered(story, person).map((action) => ({ person, action })))
      .filter(({ action }) => !rarely.includes(action) || dice === 0)
      .filter(({ action }) => !seldom.includes(action) || dice % 6 === 0)
      .flatMap((wish) =>
        dice % 2 === 0 && towardsTheEnd.includes(wish.action) ? [wish, wish, wish] : [wish],
      );
    const wish = wishes[pick % Math.max(wishes.length, 1)];
    if (wish !== undefined) attempt(story, wish.person, wish.action, dice);
  }
  return story;
}

/** What people do who want to finish: the first of these that is on offer to anyone. */
const towardsTheEnd: readonly CaseAction[] = [
  'AcceptCase',
  'ConfirmHandover',
  'AnswerCorrection',
  'MakeGood',
  'ContinueMandate',
  'SignMandate',
  'ApproveItem',
  'FileItem',
  'RecordDelivery',
  'ConfirmReceipt',
  'CancelItem',
  'FinishAssistance',
  'RecordAssistance',
  'RecordVisit',
  'RecordHandover',
  'RecordFollowUp',
  'RateCase',
  'RecordRectification',
  'CloseCase',
  'AssignSpecialist',
];

/** How many moves it takes people who want to finish; infinite where they cannot. */
export function finish(story: CaseStory): number {
  for (let moves = 0; moves < 80; moves += 1) {
    if (endedStatuses.includes(story.current.status)) return moves;
    const move = nextMove(story);
    if (move === undefined) break;
    attempt(story, move.person, move.action, 0);
  }
  return Number.POSITIVE_INFINITY;
}

function nextMove(story: CaseStory): { person: Person; action: CaseAction } | undefined {
  for (const action of towardsTheEnd) {
    if (action === 'RecordVisit' && story.current.status !== 'accepted') continue;
    const person = people.find((each) => offered(story, each).includes(action));
    if (person !== undefined) return { person, action };
  }
  return undefined;
}
