import { settle } from '../../../config/demo/people';
import { makeCreditCode } from '../../../src/domain/shared/creditCode';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const pages = 'packages/district/pages';
const guide = 'packages/guide/pages/items/index';

describe.each(runtimes)('the catalogue on the built mini-program, in $name', (runtime) => {
  let cloud: TestCloud;
  let group: MiniProgram;

  beforeAll(async () => {
    cloud = await startTestCloud();
    await settle({ url: cloud.url, setupCode: 'setup-demo', makeCreditCode });
  });

  afterAll(() => cloud.close());

  it('keeps a limit that was typed without a network, also when the app is closed, and saves it later', async () => {
    const offline = await runtime.start({ cloud: await cloud.login('demo-supervisor') });
    await offline.open(`${pages}/catalogueItem/index`, { itemId: 'constructionPermit' });
    await offline.waitFor('基本情况', patience);
    offline.setOnline(false);
    await offline.type({ label: '承诺时限(工作日)' }, '2');
    await offline.waitFor('改动已存在这台设备上', patience);
    const { storage } = offline;
    await offline.close();

    group = await runtime.start({ cloud: await cloud.login('demo-supervisor'), storage });
    await group.open(`${pages}/catalogueItem/index`, { itemId: 'constructionPermit' });
    await group.waitFor('已自动保存', patience);
    expect(group.valueOf({ label: '承诺时限(工作日)' })).toBe('2');
  });

  it('publishes it after saying what changes', async () => {
    await group.open(`${pages}/catalogueCheck/index`);
    await group.waitFor('建筑工程施工许可证(含质量安全监督):承诺时限 3 个工作日 → 2 个工作日', patience);
    await group.tap({ text: '发布 1 处改动' });
    await group.waitFor('和现行的第 1 版一样', patience);
    expect(group.errors()).toEqual([]);
    await group.close();
  });

  it('shows an enterprise the new limit, and goes on showing it without a network', async () => {
    const first = await runtime.start({ cloud: await cloud.login('demo-applicant') });
    await first.open(guide);
    await first.waitFor('承诺 2 个工作日', patience);
    const { storage } = first;
    await first.close();

    const offline = await runtime.start({ storage });
    await offline.open(guide);
    await offline.waitFor('承诺 2 个工作日', patience);
    await offline.close();
  });
});
