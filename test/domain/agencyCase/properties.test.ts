import fc from 'fast-check';
import { CaseStatus, endedStatuses } from '@/domain/agencyCase/AgencyCase';
import { availableActions, availableItemActions } from '@/domain/agencyCase/availableActions';
import type { CaseAction } from '@/domain/agencyCase/commands';
import { decide } from '@/domain/agencyCase/decide';
import { evolve } from '@/domain/agencyCase/evolve';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseEvent } from '@/domain/agencyCase/events';
import { itemActions } from '@/domain/agencyCase/itemActions';
import { RuleViolation } from '@/domain/agencyCase/RuleViolation';
import { turnOf } from '@/domain/agencyCase/turnOf';
import { actors, CaseStory, type Person } from '../../support/caseBuilders';
import { allActions, plausibleCommand } from '../../support/plausibleCommand';

const people = Object.keys(actors) as Person[];

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
const walk = fc.record({
  mode: fc.constantFrom('agency', 'agency', 'assist'),
  steps: fc.array(step, { maxLength: 80, size: 'max' }),
});

/** Ends are rare among people's wishes; else no walk would come far. */
const rarely: readonly CaseAction[] = ['WithdrawCase', 'DeclineCase', 'TerminateCase', 'CancelItem'];

/** Always on offer: taken at every turn, they would drown what moves a case on. */
const seldom: readonly CaseAction[] = [
  ...(['RunWatch', 'RecomputeClocks', 'OrderSupervision', 'AnswerOrder', 'DismissAlert'] as const),
  ...(['SendLetter', 'AnswerLetter', 'StopClock'] as const),
];

function begun(mode: string): CaseStory {
  return mode === 'agency'
    ? CaseStory.submitted()
    : CaseStory.submitted({ mode: 'assist', itemIds: [], visitWish: null, question: '如何备案' });
}

function offered(story: CaseStory, person: Person): CaseAction[] {
  return availableActions({ agencyCase: story.current, actor: actors[person], now: story.now });
}

function later(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString();
}

/** Tries a command that is on offer; the payload may still be refused, then nothing happens. */
function attempt(story: CaseStory, person: Person, action: CaseAction, dice: number): void {
  const command = plausibleCommand(story, person, action, dice);
  for (const event of decide(command, story.current)) {
    story.events.push(event);
    story.agencyCase = evolve(story.agencyCase, event);
  }
}

function wander(mode: string, steps: readonly Step[]): CaseStory {
  const story = begun(mode);
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

function finish(story: CaseStory): number {
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

describe('whatever people do with a case', () => {
  it('folding the stored events gives the snapshot', () => {
    fc.assert(
      fc.property(walk, ({ mode, steps }) => {
        const story = wander(mode, steps);
        const stored = JSON.parse(JSON.stringify(story.events)) as CaseEvent[];
        const folded = stored.reduce<AgencyCase | undefined>(evolve, undefined);

        expect(folded).toEqual(JSON.parse(JSON.stringify(story.current)));
      }),
    );
  });

  it('an open case always has a way on, down to its end', () => {
    fc.assert(
      fc.property(walk, ({ mode, steps }) => {
        expect(finish(wander(mode, steps))).toBeLessThan(80);
      }),
      { numRuns: 300 },
    );
  });

  it('an open case always names whose turn it is, and an ended one nobody’s', () => {
    fc.assert(
      fc.property(walk, ({ mode, steps }) => {
        const { current } = wander(mode, steps);
        const isEnded = endedStatuses.includes(current.status);

        expect(turnOf(current).holder === 'nobody').toBe(isEnded);
      }),
    );
  });

  it('what is not offered is refused, and changes nothing', () => {
    fc.assert(
      fc.property(walk, fc.nat(), fc.nat(), ({ mode, steps }, person, dice) => {
        const story = wander(mode, steps);
        const who = people[person % people.length] as Person;
        const before = JSON.stringify(story.current);

        for (const action of allActions.filter((each) => !offered(story, who).includes(each)))
          expect(() => decide(plausibleCommand(story, who, action, dice), story.current)).toThrow(
            RuleViolation,
          );
        expect(JSON.stringify(story.current)).toBe(before);
      }),
    );
  });

  it('what is offered for an item is accepted for it', () => {
    fc.assert(
      fc.property(walk, ({ mode, steps }) => {
        const story = wander(mode, steps);
        for (const person of people) {
          const question = { agencyCase: story.current, actor: actors[person], now: story.now };
          for (const [itemId, actions] of Object.entries(availableItemActions(question)))
            for (const action of actions) {
              expect(itemActions.has(action)).toBe(true);
              const command = { ...plausibleCommand(story, person, action, 0), itemId };
              if (action !== 'DeferMaterial') expect(decide(command as never, story.current)).toHaveLength(1);
            }
        }
      }),
    );
  });
});
describe('the walks themselves', () => {
  it('reach every status, so that the properties above speak of all of them', () => {
    const reached = new Set<string>();
    for (const { mode, steps } of fc.sample(walk, { numRuns: 1000, seed: 7 }))
      for (const status of statusesOn(wander(mode, steps).events)) reached.add(status);
    expect([...reached].sort()).toEqual([...CaseStatus.options].sort());
  });
});

function statusesOn(events: readonly CaseEvent[]): CaseStatus[] {
  let agencyCase: AgencyCase | undefined;
  return events.map((event) => (agencyCase = evolve(agencyCase, event)).status);
}
