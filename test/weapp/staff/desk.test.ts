import { startTestCloud, type TestCloud } from '../../support/cloud';
import { StaffSide } from '../../support/StaffSide';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;

describe.each(runtimes)('window and specialist on the built mini-program, in $name', (runtime) => {
  let cloud: TestCloud;
  let staff: StaffSide;
  let window: MiniProgram;
  let specialist: MiniProgram;

  beforeAll(async () => {
    cloud = await startTestCloud();
    staff = await StaffSide.of(cloud.url);
    await staff.requestOf({ enterprise: 0, itemIds: ['landUsePermit'] });
  });

  afterAll(() => cloud.close());

  it('lets the window accept the request and assign the specialist who is suggested', async () => {
    window = await runtime.start({ cloud: await cloud.login('demo-window') });
    await window.open('packages/staff/pages/queue/index');
    await window.waitFor('还剩', patience);
    await window.tap({ text: '轮到您' });
    await window.tap({ text: '受理' });
    await window.type({ label: '给企业的话' }, '专员会尽快联系您');
    await window.tap({ text: '确认受理,接着指派专员' });
    await window.waitFor('推荐:部门与事项对口', patience);
    await window.tap({ text: '指派' });

    await window.waitFor('没有待受理的申请', patience);
    expect(window.errors()).toEqual([]);
    await window.close();
  });

  it('keeps what the specialist ticked without a connection and records the visit once it is back', async () => {
    specialist = await runtime.start({ cloud: await cloud.login('demo-specialist') });
    await specialist.open('packages/staff/pages/cases/index');
    await specialist.waitFor('轮到您', patience);
    await specialist.tap({ text: '上门受理' });
    await specialist.tap({ text: '登记上门受理' });
    await specialist.tap({ label: '授权委托书' });
    await specialist.tap({ label: '营业执照' });
    await specialist.waitFor('登记上门,收 2 种材料');
    specialist.setOnline(false);
    await specialist.tap({ text: '登记上门,收 2 种材料' });
    await specialist.waitFor('没有连上网络', patience);
    specialist.setOnline(true);
    await specialist.tap({ text: '登记上门,收 2 种材料' });

    await specialist.waitFor('核对 1 份交接清单', patience);
    const [list] = (await staff.look()).agencyCase.handoverLists;
    expect(list?.entries.map(({ name, kind, count }) => [name, kind, count])).toEqual([
      ['授权委托书', 'original', 1],
      ['营业执照', 'copy', 1],
    ]);
    expect(specialist.errors()).toEqual([]);
    await specialist.close();
  });
});
