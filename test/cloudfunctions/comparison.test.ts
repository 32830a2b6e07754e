import type { SupervisionRouter } from '@cloud/supervision/router';
import type { inferRouterOutputs } from '@trpc/server';
import type { Baseline } from '@/domain/comparison/Baseline';
import { dayOf } from '@/domain/shared/time';

import { aSample } from '../support/aSample';
import { errorOf, newCommandId } from './support/client';
import { startDistrict } from './support/district';
import type { District } from './support/district';
import { openDatabase } from './support/ownDatabase';

type Answer = inferRouterOutputs<SupervisionRouter>['comparison']['get'];

let district: District;
beforeAll(async () => {
  district = await startDistrict();
  await openDatabase(district.cloud);
  await decide();
});
afterAll(() => district.cloud.close());

const today = dayOf(new Date().toISOString());
const item = { itemId: 'landUsePermit', departmentId: 'planningResources', decidedOn: today };

/** Twelve permits of this month and one of years ago, counted as a sweep would. */
async function decide(): Promise<void> {
  const { keepSample } = await import('@cloud/shared/repositories/experience/itemSamples');
  const { renewRollup } = await import('@cloud/shared/repositories/experience/rollups');
  for (let place = 0; place < 12; place += 1)
    await keepSample(aSample({ ...item, sampleId: `case_${place}:landUsePermit` }));
  await keepSample(aSample({ ...item, sampleId: 'old:landUsePermit', decidedOn: '2020-01-06' }));
  await renewRollup(item, today.slice(0, 7));
  await renewRollup(item, '2020-01');
}

const get = (months = 3) => district.supervisor.get<Answer>('supervision', 'comparison.get', { months });
const baseline: Baseline = {
  ...{ itemId: 'landUsePermit', from: '2025-01', until: '2025-12', decided: 40, medianWd: 5, highWd: null },
  ...{ lateShare: null, correctedTwiceShare: null, source: '2025 年审批系统导出' },
};
const enter = (version: number, changes: Partial<Baseline> = {}, commandId = newCommandId()) =>
  district.supervisor.tell<{ version: number }>('supervision', 'comparison.enterBaseline', {
    ...{ version, commandId },
    baseline: { ...baseline, ...changes },
  });
const withoutService = async () => (await get()).comparison.departments[0]?.items[0]?.without?.medianWd;
const key = { itemId: baseline.itemId, from: baseline.from, until: baseline.until };

describe('the comparison of departments', () => {
  it('speaks of the months asked for, by name, and of no other', async () => {
    const { comparison, names, period } = await get();
    expect(comparison.departments).toMatchObject([{ departmentId: 'planningResources', decided: 12 }]);
    expect(names.departments['planningResources']).toBe('规资局');
    expect(period.to).toBe(today.slice(0, 7));
  });

  it('is for the working group only', async () => {
    for (const phone of [district.applicant, district.specialist, district.window]) {
      const asked = await phone.ask('supervision', 'comparison.get', { months: 3 });
      expect(errorOf(asked).code).toBe('FORBIDDEN');
      const told = await phone.tell('supervision', 'comparison.enterBaseline', { version: 0, baseline });
      expect(errorOf(told).code).toBe('FORBIDDEN');
    }
  });

  it('refuses months that nobody offers', async () => {
    const asked = await district.supervisor.ask('supervision', 'comparison.get', { months: 240 });
    expect(errorOf(asked).code).toBe('BAD_INPUT');
  });

  it('follows another least number, which cannot be so small that single cases show', async () => {
    const { leastVersion: version } = await get();
    const { supervisor } = district;
    const wish = { version, least: 13, commandId: newCommandId() };
    const save = () => supervisor.do('supervision', 'comparison.saveLeast', wish);
    expect([await save(), await save()]).toEqual(Array(2).fill({ version: version + 1 }));
    expect((await get()).comparison.departments[0]).toMatchObject({ decided: 12, figures: null });

    const stale = await supervisor.tell('supervision', 'comparison.saveLeast', { version, least: 12 });
    expect(errorOf(stale).code).toBe('CONFLICT');
    const tiny = await supervisor.tell('supervision', 'comparison.saveLeast', {
      version: version + 1,
      least: 4,
    });
    expect(errorOf(tiny).code).toBe('BAD_INPUT');
    await supervisor.do('supervision', 'comparison.saveLeast', { version: version + 1, least: 10 });
  });
});

describe('a baseline without the service', () => {
  it('is entered, corrected, taken back, removed and brought back', async () => {
    expect(await withoutService()).toBeUndefined();
    expect(await enter(0)).toMatchObject({ ok: true, output: { version: 1 } });
    expect(await withoutService()).toBe(5);

    await enter(1, { medianWd: 6.5 });
    expect(await withoutService()).toBe(6.5);
    await district.supervisor.do('supervision', 'comparison.undoBaseline', { version: 2, key });
    expect(await withoutService()).toBe(5);

    await district.supervisor.do('supervision', 'comparison.removeBaseline', { version: 3, key });
    expect(await withoutService()).toBeUndefined();
    await district.supervisor.do('supervision', 'comparison.undoBaseline', { version: 4, key });
    expect(await withoutService()).toBe(5);
  });

  it('is not written over by somebody who saw it before it changed', async () => {
    expect(errorOf(await enter(0, { medianWd: 9 })).code).toBe('CONFLICT');
    expect(errorOf(await enter(2, { medianWd: 9 })).code).toBe('CONFLICT');
    expect(await withoutService()).toBe(5);
  });

  it('is saved once when the answer was lost and the phone tries again', async () => {
    const commandId = newCommandId();
    await enter(5, { medianWd: 8 }, commandId);
    expect(await enter(5, { medianWd: 8 }, commandId)).toMatchObject({ ok: true, output: { version: 6 } });
    await district.supervisor.do('supervision', 'comparison.undoBaseline', { version: 6, key });
    expect(await withoutService()).toBe(5);
  });

  it('can be entered anew after it was removed', async () => {
    await district.supervisor.do('supervision', 'comparison.removeBaseline', { version: 7, key });
    expect(await enter(0, { medianWd: 7 })).toMatchObject({ ok: true, output: { version: 9 } });
    expect(await withoutService()).toBe(7);
  });

  it.each<[string, Partial<Baseline>, string]>([
    ['an item that nobody knows', { itemId: 'nobodyKnows' }, 'baseline.itemId'],
    ['an end before its beginning', { until: '2024-12' }, 'baseline.until'],
    ['months to come', { until: '2199-12' }, 'baseline.until'],
    ['eight in ten faster than half', { highWd: 2 }, 'baseline.highWd'],
    ['no source', { source: '' }, 'baseline.source'],
    ['a month that does not exist', { from: '2025-13' }, 'baseline.from'],
  ])('with %s is refused by the name of its field, and nothing is kept', async (_title, changes, field) => {
    const error = errorOf(await enter(0, changes));
    expect(error.code).toBe('BAD_INPUT');
    expect(Object.keys(error.fields ?? {})).toEqual([field]);
    expect((await get()).baselines).toHaveLength(1);
  });
});
