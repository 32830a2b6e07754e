import { learnFromHistory, loadHistory } from '../../config/demo/history/loadHistory';
import { settle } from '../../config/demo/people';
import { Phone } from '../../config/demo/Phone';
import type { Comparison } from '@/domain/comparison/compareDepartments';
import { makeCreditCode } from '@/domain/shared/creditCode';

import { startTestCloud } from '../support/cloud';
import type { TestCloud } from '../support/cloud';
import { openDatabase } from './support/ownDatabase';

jest.setTimeout(120_000);

const NOW = new Date().toISOString();

let cloud: TestCloud;
let loaded = 0;
beforeAll(async () => {
  cloud = await startTestCloud();
  await settle({ url: cloud.url, setupCode: 'setup-demo', makeCreditCode });
  loaded = await loadHistory({ cloud, now: NOW });
  await learnFromHistory(cloud.url);
});
afterAll(() => cloud.close());

describe('the demo district’s past', () => {
  it('is of whole histories that fold back into their cases, all of them ended by now', async () => {
    const { cases, verifyHistories } = await openDatabase(cloud);
    expect(await verifyHistories()).toEqual({ checked: loaded, faults: [] });
    const open = await cases.list({ where: { 'summary.isEnded': false }, limit: 1 });
    expect(open).toEqual([]);
    const [newest] = await cases.list({
      where: { 'summary.isEnded': true },
      orderBy: [['keys.byUpdate', 'desc']],
      limit: 1,
    });
    expect((newest?.updatedAt ?? '') < NOW).toBe(true);
  });

  it('gives the comparison departments with enough cases, some with too few, and baselines', async () => {
    const phone = await Phone.of({ url: cloud.url, identity: 'demo-supervisor' });
    const read = (months: number) =>
      phone.query<{ comparison: Comparison }>('supervision', 'comparison.get', { months });
    const { departments } = (await read(3)).comparison;
    expect(departments.filter(({ figures }) => figures !== null).length).toBeGreaterThanOrEqual(2);
    expect(departments.filter(({ figures }) => figures === null).length).toBeGreaterThanOrEqual(1);
    const year = (await read(12)).comparison.departments;
    expect(year.filter(({ withoutService }) => withoutService !== null).length).toBeGreaterThanOrEqual(2);
  });
});
