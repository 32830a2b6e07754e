import { startTestCloud, type TestCloud } from '../../support/cloud';
import { StaffSide } from '../../support/StaffSide';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const pad = { label: '委托书的签名:还没有签' };

describe.each(runtimes)('a mandate signed on the built mini-program, in $name', (runtime) => {
  let cloud: TestCloud;
  let phone: MiniProgram;

  beforeAll(async () => {
    cloud = await startTestCloud();
    const staff = await StaffSide.of(cloud.url);
    const caseId = await staff.requestOf({ enterprise: 0, itemIds: ['landUsePermit', 'designReview'] });
    phone = await runtime.start({ cloud: await cloud.login('demo-applicant') });
    await phone.open('packages/mandate/pages/mandate/index', { caseId });
  });
  afterAll(async () => {
    await phone.close();
    await cloud.close();
  });

  it('refuses what is too small to be a name, and takes it back stroke by stroke', async () => {
    await phone.type({ label: '签署人姓名' }, '示例签署人');
    await phone.tap({ text: '法定代表人' });
    await phone.tap({ text: '我已阅读委托书全文,同意签署' });
    await phone.draw(pad, [
      [40, 40],
      [44, 44],
    ]);
    await phone.tap({ text: '签署委托书' });
    await phone.waitFor('签名太小');
    await phone.tap({ text: '撤销一笔' });
    await phone.waitFor('请用手指在这里签名');
  });

  it('is signed with the finger, once, and says since when it holds', async () => {
    await phone.draw(pad, [
      [5, 5],
      [60, 90],
      [95, 10],
      [20, 80],
    ]);
    await phone.tap({ text: '签署委托书' });
    await phone.waitFor('示例签署人', patience);
    await phone.waitFor(() => !phone.has('签署以后,专员才能以企业的名义申报。'), patience);
    expect(phone.errors()).toEqual([]);
  });
});
