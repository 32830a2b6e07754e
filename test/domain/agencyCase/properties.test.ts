import fc from 'fast-check';
import { CaseStatus, endedStatuses } from '@/domain/agencyCase/AgencyCase';
import { availableItemActions } from '@/domain/agencyCase/availableActions';
import { decide } from '@/domain/agencyCase/decide';
import { evolve } from '@/domain/agencyCase/evolve';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseEvent } from '@/domain/agencyCase/events';
import { itemActions } from '@/domain/agencyCase/itemActions';
import { RuleViolation } from '@/domain/agencyCase/RuleViolation';
import { turnOf } from '@/domain/agencyCase/turnOf';
import { actors, type Person } from '../../support/caseBuilders';
import { allActions, plausibleCommand } from '../../support/plausibleCommand';
import { finish, offered, people, walk, wander } from '../../support/wander';

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
