import { dayOf } from '@/domain/shared/time';
import { aSample } from '../../support/aSample';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { StaffSide } from '../../support/StaffSide';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const today = dayOf(new Date().toISOString());

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  await StaffSide.of(cloud.url);
  Object.assign(process.env, cloud.sdkEnvironment);
  await decide();
});
afterAll(() => cloud.close());

/** Twelve permits of this month, counted as the sweep would count them. */
async function decide(): Promise<void> {
  const { keepSample } = await import('@cloud/shared/repositories/experience/itemSamples');
  const { renewRollup } = await import('@cloud/shared/repositories/experience/rollups');
  const pair = { itemId: 'landUsePermit', departmentId: 'planningResources' };
  for (let place = 0; place < 12; place += 1)
    await keepSample(aSample({ ...pair, sampleId: `case_${place}:landUsePermit`, decidedOn: today }));
  await renewRollup(pair, today.slice(0, 7));
}

describe.each(runtimes)('the comparison of departments on the built mini-program, in $name', (runtime) => {
  it('shows a measure, what is behind a department, and what an empty baseline lacks', async () => {
    const phone = await runtime.start({ cloud: await cloud.login('demo-supervisor') });
    await phone.open('packages/supervisor/pages/comparison/index');
    await phone.waitFor('办结 12 件', patience);
    await phone.tap({ text: '用时' });
    await phone.waitFor('3 个工作日');

    await phone.tap({ text: '规资局' });
    await phone.waitFor('逐项对照');
    await phone.tap({ text: '登记无服务的数据' });
    await phone.tap({ text: '保存' });
    await phone.waitFor('请填写数据来源');
    expect(phone.errors()).toEqual([]);
    await phone.close();
  });
});
