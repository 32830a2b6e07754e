import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { endedStatuses } from '@/domain/agencyCase/AgencyCase';
import { viewFor } from '@/domain/agencyCase/CaseView';
import { evolve } from '@/domain/agencyCase/evolve';
import type { CaseEvent } from '@/domain/agencyCase/events';
import { summaryOf } from '@/domain/agencyCase/summaryOf';
import { turnSentence } from '@/domain/agencyCase/turnSentence';
import { actors, CaseStory, type Person } from '../../support/caseBuilders';
import { finish } from '../../support/wander';

/**
 * Histories as the version of 2026-11-25 stored them, of the demo's district: one case a line. They are never written
 * anew: whatever the rules have learned since, they must still be read and carried to their end.
 */
const lines = readFileSync(resolve(__dirname, 'earlier/cases.jsonl'), 'utf8').trim().split('\n');
const histories = lines.map((line) => JSON.parse(withTestPeople(line)) as CaseEvent[]);

/** The demo's people get the ids of the builders' people, so that those can go on with the case. */
function withTestPeople(line: string): string {
  const [first, ...later] = JSON.parse(line) as CaseEvent[];
  if (first?.type !== 'CaseSubmitted') throw new Error('a history that begins with no request');

  const assigned = later.find((event) => event.type === 'SpecialistAssigned');
  const renamed: [string, string][] = [
    [first.enterprise.enterpriseId, 'ent_1'],
    [first.by.accountId, first.by.role === 'applicant' ? 'acc_a' : 'acc_w'],
    ...(assigned?.type === 'SpecialistAssigned'
      ? ([[assigned.specialist.accountId, 'acc_s']] as [string, string][])
      : []),
  ];
  return renamed.reduce((text, [from, to]) => text.replaceAll(from, to), line);
}

function storyOf(history: readonly CaseEvent[]): CaseStory {
  const story = new CaseStory();
  story.events = [...history];
  story.agencyCase = history.reduce<CaseStory['agencyCase']>(evolve, undefined);
  return story.at(new Date(Date.parse(history.at(-1)?.at ?? '') + 60_000).toISOString());
}

const named = histories.map((history) => {
  const story = storyOf(history);
  return [`${story.current.project.name} (${story.current.status})`, story] as const;
});

describe.each(named)('a case from before: %s', (_name, story) => {
  it('has every field of the snapshot, and a sentence that says whose turn it is', () => {
    const { turn } = summaryOf(story.current);
    const sentence = turnSentence({
      turn,
      viewer: 'enterprise',
      today: '2026-01-01',
      sayDeadline: (day) => ` ${day}前`,
    });
    expect(sentence).toMatch(/^.{4,}$/);
    expect(JSON.stringify(summaryOf(story.current))).not.toMatch(/undefined|NaN/);
  });

  it.each(Object.keys(actors) as Person[])(
    'is shown to the %s whole, with words for all that happened',
    (person) => {
      const { current: agencyCase, events, now } = story;
      const view = viewFor({ agencyCase, version: events.length, events, actor: actors[person], now });
      for (const { title, detail } of view.history)
        expect(`${title}${detail}`).not.toMatch(/undefined|NaN|\[object/);
    },
  );

  it('comes to its end', () => {
    if (!endedStatuses.includes(story.current.status)) expect(finish(story)).toBeLessThan(80);
  });
});
