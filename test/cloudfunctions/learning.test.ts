import type { CaseStory as Story } from '../support/caseBuilders';
import { CaseStory } from '../support/caseBuilders';
import { approves, closed, files } from '../support/closedStory';
import { Crash, crashAt } from './support/crashes';
import { startDistrict } from './support/district';
import type { District } from './support/district';
import type { OwnDatabase } from './support/ownDatabase';
import { openDatabase } from './support/ownDatabase';
import { storedCase } from './support/storedCase';

let district: District;
let database: OwnDatabase;
let learning: Awaited<ReturnType<typeof openLearning>>;
beforeAll(async () => {
  district = await startDistrict();
  database = await openDatabase(district.cloud);
  learning = await openLearning();
});
afterAll(() => district.cloud.close());

async function openLearning() {
  const { learnFromCases } = await import('@cloud/sweep/learnFromCases');
  const { itemSamples } = await import('@cloud/shared/repositories/experience/itemSamples');
  const { rollups, readRollups } = await import('@cloud/shared/repositories/experience/rollups');
  const { experiences, ...reading } = await import('@cloud/shared/repositories/experience/experiences');
  return { learnFromCases, itemSamples, rollups, readRollups, experiences, ...reading };
}

let count = 0;

/** Visited on Monday 23 Nov 2026 and filed on the same day. */
function filedStory(): Story {
  count += 1;
  const ids = { caseId: `case_${count}`, number: `20261123-${String(count).padStart(5, '0')}` };
  return files(CaseStory.inProgress(ids), 'landUse', '2026-11-23');
}

async function keepStory(story: Story): Promise<string> {
  await database.cases.insert(await storedCase(story.current));
  return story.current.caseId;
}

const decidedOn = (day: string) => keepStory(closed(approves(filedStory(), 'landUse', day)));

async function learn(): Promise<{ learned: number; samples: number }> {
  const { result } = await district.cloud.runTimer<{ output: { learned: number; samples: number } }>(
    'sweep',
    'learn',
  );
  if (!result) throw new Error('the sweep did not answer');
  return result.output;
}

const pair = { itemId: 'landUse', departmentId: 'planning' };

async function experience() {
  learning.forgetExperiences();
  const [found] = await learning.readExperiences([pair]);
  return found;
}

describe('learning from ended cases', () => {
  it('counts each once, however often it runs, and leaves the case’s version alone', async () => {
    const caseIds = [
      await decidedOn('2026-11-24'),
      await decidedOn('2026-11-25'),
      await decidedOn('2026-11-27'),
    ];
    const open = await keepStory(filedStory());

    expect(await learn()).toEqual({ learned: 3, samples: 3 });
    expect(await learn()).toEqual({ learned: 0, samples: 0 });
    expect(await experience()).toMatchObject({ samples: 3, handling: { middle: 2 } });
    for (const caseId of caseIds)
      expect(await database.cases.find(caseId)).toMatchObject({ version: 1, learnedAt: expect.any(String) });
    expect((await database.cases.find(open))?.learnedAt).toBeNull();
  });

  it('counts each once when two sweeps run at a time', async () => {
    const before = (await experience())?.samples ?? 0;
    for (const day of ['2026-11-24', '2026-11-26', '2026-11-30']) await decidedOn(day);
    await Promise.all([learn(), learn()]);
    expect((await experience())?.samples).toBe(before + 3);
  });

  it('marks an ended case that teaches nothing, and never reads it again', async () => {
    const story = CaseStory.submitted({ caseId: 'case_withdrawn', number: '20261123-90001' });
    await keepStory(story.does('applicant', 'WithdrawCase', { reason: '不办了' }));
    expect(await learn()).toEqual({ learned: 1, samples: 0 });
    expect((await learn()).learned).toBe(0);
  });

  it('goes on past a case that cannot be read', async () => {
    const broken = await decidedOn('2026-11-24');
    await database.cases.update({ _id: broken }, { 'items.0.filedAt': 'no moment' });
    await decidedOn('2026-11-25');
    expect((await learn()).learned).toBe(1);
    await database.cases.update({ _id: broken }, { 'items.0.filedAt': '2026-11-23T02:00:00.000Z' });
    expect((await learn()).learned).toBe(1);
  });

  it('may be started by nobody but the timer', async () => {
    const { result } = await district.supervisor.caller.call('sweep', { TriggerName: 'learn' });
    expect(result).toEqual({ ok: false, error: { code: 'FORBIDDEN' } });
  });
});

describe('reading experience', () => {
  it('asks the database once for many pairs, and not again for minutes', async () => {
    learning.forgetExperiences();
    const list = jest.spyOn(learning.experiences, 'list');
    const pairs = [pair, { itemId: 'nobody', departmentId: 'knows' }, pair];
    expect(await learning.readExperiences(pairs)).toHaveLength(1);
    expect(await learning.readExperiences(pairs)).toHaveLength(1);
    expect(list).toHaveBeenCalledTimes(1);
    list.mockRestore();
  });
});

describe('a sweep that dies', () => {
  const run = () =>
    learning.learnFromCases({ now: '2026-12-01T02:00:00.000Z', deadlineMs: Date.now() + 20_000 });

  /** What is known of November. */
  async function known() {
    const months = await learning.readRollups({ from: '2026-11', to: '2026-11' });
    const kinds = months.flatMap((month) => month.kinds);
    const decided = kinds.reduce((sum, kind) => sum + kind.count, 0);
    return { samples: (await experience())?.samples ?? 0, decided };
  }

  it.each([
    ['before a write arrived', false],
    ['after a write was done', true],
  ])('%s loses and doubles nothing, at whichever step', async (_title, isDone) => {
    const { itemSamples, experiences, rollups } = learning;
    const collections = [itemSamples, experiences, rollups, database.cases];
    let isFinished = false;

    for (let step = 1; !isFinished; step += 1) {
      const before = await known();
      for (const day of ['2026-11-24', '2026-11-26']) await decidedOn(day);

      const crash = crashAt({ step, isDone, collections });
      isFinished = await run().then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Crash)) throw error;
          return false;
        },
      );
      const writes = crash.survive();
      expect(isFinished).toBe(writes < step);

      await run();
      expect(await known()).toEqual({ samples: before.samples + 2, decided: before.decided + 2 });
      expect((await run()).learned).toBe(0);
    }
  });
});
