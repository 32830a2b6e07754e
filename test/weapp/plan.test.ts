import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import type { TestCloud } from '../support/cloud';
import type { StaffSide } from '../support/StaffSide';
import type { MiniProgram } from '../support/weapp/MiniProgram';
import { closeService, openService } from '../support/weapp/openService';
import { runtimes } from '../support/weapp/runtimes';

const patience = 20_000;
const KILOBYTE = 1024;
const itemName = '建设用地规划许可证';

describe.each(runtimes)('the plan of a case on the built mini-program, in $name', (runtime) => {
  let cloud: TestCloud;
  let staff: StaffSide;
  let phone: MiniProgram;
  let caseId: string;

  beforeAll(async () => {
    ({ cloud, staff, phone } = await openService(runtime));
    caseId = await staff.requestOf({ enterprise: 0, itemIds: ['landUsePermit', 'designReview'] });
    await staff.acceptAndAssign();
  });

  afterAll(() => closeService({ phone, cloud }));

  it('is one tap away from the day on the case', async () => {
    await phone.open('packages/applicant/pages/case/index', { caseId });
    await phone.waitFor('查看办件计划', patience);
    expect(phone.texts().join()).toMatch(/预计 ?.*办结/);
    await phone.tap({ label: '查看办件计划' });

    await phone.waitFor('事项计划', patience);
    expect(phone.route()).toBe('packages/common/pages/plan/index');
    expect(phone.query()).toEqual({ scope: 'applicant', caseId });
  });

  it('draws the service’s promises and the items, and explains a bar that is tapped', async () => {
    for (const words of ['服务承诺', '首次上门', '承诺到期', itemName]) expect(phone.has(words)).toBe(true);
    await phone.tap({ text: itemName });
    await phone.waitFor('在关键路径上,晚一天整件晚一天');
    expect(phone.has('目前按承诺时限推算')).toBe(true);
    await phone.tap({ label: '关闭' });
  });

  it('says the same as a table', async () => {
    await phone.tap({ text: '表格' });
    await phone.waitFor('按预计的申报日推算');
    expect(phone.has('2 个工作日内')).toBe(true);
    await phone.tap({ text: '全程' });
    await phone.waitFor('粗条:关键路径');
  });

  it('tells the move of its date without a tap', async () => {
    await staff.specialistDoes('RecordVisit', { place: '示例路 9 号', note: '', papers: [] });
    await phone.waitFor('上门受理', patience);
    expect(phone.has('日期为什么变')).toBe(true);
    expect(phone.errors()).toEqual([]);
  });

  it('draws every item of the catalogue with little said to the view layer', async () => {
    const itemIds = defaultCatalogue.items.map(({ itemId }) => itemId);
    const big = await staff.requestOf({ enterprise: 0, itemIds });
    await phone.open('packages/common/pages/plan/index', { scope: 'applicant', caseId: big });
    await phone.waitFor('竣工验收备案', patience);

    phone.setData.reset();
    await phone.tap({ text: '表格' });
    await phone.waitFor('按预计的申报日推算');
    expect(phone.setData.bytes).toBeLessThan(KILOBYTE * 100);

    phone.setData.reset();
    await phone.tap({ text: '近四周' });
    await phone.waitFor('粗条:关键路径');
    expect(phone.setData.bytes).toBeLessThan(KILOBYTE * 50);
  });
});
