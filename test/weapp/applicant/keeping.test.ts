import { settle } from '../../../config/demo/people';
import type { Phone as Caller } from '../../../config/demo/Phone';
import { makeCreditCode } from '../../../src/domain/shared/creditCode';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import type { MiniProgram, PhoneOptions } from '../../support/weapp/MiniProgram';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const requestPage = 'packages/applicant/pages/request/index';

describe.each(runtimes)('an enterprise that is interrupted, in $name', (runtime) => {
  let cloud: TestCloud;
  let window: Caller;
  let applicant: Caller;
  let phone: MiniProgram | undefined;

  beforeAll(async () => {
    cloud = await startTestCloud();
    const district = await settle({ url: cloud.url, setupCode: 'setup-demo', makeCreditCode });
    window = district.window;
    applicant = memberOf(district.applicants, 0);
  });

  afterEach(async () => {
    await phone?.close();
    phone = undefined;
  });

  afterAll(() => cloud.close());

  async function startPhone(options: PhoneOptions = {}): Promise<MiniProgram> {
    phone = await runtime.start({ cloud: await cloud.login('demo-applicant'), ...options });
    return phone;
  }

  async function casesOfMine(): Promise<{ caseId: string; projectName: string }[]> {
    const { rows } = await applicant.query<{ rows: { caseId: string; projectName: string }[] }>(
      'applicant',
      'cases.list',
      { filter: 'all' },
    );
    return rows;
  }

  it('finds what was typed after the app was closed, in the step it was left in', async () => {
    const first = await startPhone();
    await first.open(requestPage, { mode: 'agency' });
    await describeProject(first, '示例仓库');
    await first.tap({ text: '下一步:事项' });
    await first.tap({ label: '企业投资项目备案' });
    await first.waitFor('已选 1 项');
    const { storage } = first;
    await first.close();

    const second = await startPhone({ storage });
    await second.open(requestPage, { mode: 'agency' });
    await second.waitFor('示例仓库');
    await second.tap({ text: '继续填写' });
    await second.waitFor('已选 1 项');
    await second.tap({ text: '项目' });
    await second.waitFor('项目名称');
    expect(second.valueOf({ label: '项目名称' })).toBe('示例仓库');
  });

  it('begins anew when the person wants that', async () => {
    const first = await startPhone();
    await first.open(requestPage, { mode: 'assist' });
    await first.type({ label: '需要帮助的问题' }, '不再需要');
    const { storage } = first;
    await first.close();

    const second = await startPhone({ storage });
    await second.open(requestPage, { mode: 'assist' });
    await second.tap({ text: '重新开始,不要这份草稿' });
    await second.waitFor('您遇到了什么问题');
    expect(second.valueOf({ label: '需要帮助的问题' })).toBe('');
  });

  it('keeps the question while there is no network and files it once when there is', async () => {
    const mine = await startPhone();
    await mine.open(requestPage, { mode: 'assist' });
    await mine.type({ label: '需要帮助的问题' }, '节能审查先办哪一步');
    await describeProject(mine, '示例办公楼');
    mine.setOnline(false);
    await mine.tap({ text: '提交申请' });
    await mine.waitFor('没有连上网络', patience);
    expect(mine.valueOf({ label: '需要帮助的问题' })).toBe('节能审查先办哪一步');

    mine.setOnline(true);
    await mine.tap({ text: '提交申请' });
    await mine.waitFor('已经提交', patience);
    const filed = (await casesOfMine()).filter(({ projectName }) => projectName === '示例办公楼');
    expect(filed).toHaveLength(1);

    await mine.open(requestPage, { mode: 'agency' });
    await mine.tap({ text: '沿用上次的项目:示例办公楼' });
    await mine.waitFor(() => mine.valueOf({ label: '项目名称' }) === '示例办公楼');
    expect(mine.valueOf({ label: '联系电话' })).toBe('13900000088');
  });

  it('says that the list could not be read, and reads it at the second try', async () => {
    const mine = await startPhone();
    mine.setOnline(false);
    await mine.open('pages/cases/index');
    await mine.waitFor('没有连上网络', patience);

    mine.setOnline(true);
    await mine.tap({ text: '重新读取' });
    await mine.waitFor('示例办公楼', patience);
  });

  it('goes on showing the list without a network, says from when it is, and freshens it afterwards', async () => {
    const mine = await startPhone();
    await mine.open('pages/cases/index');
    await mine.waitFor('示例办公楼', patience);
    mine.setOnline(false);
    await mine.waitFor('联网后会自动更新', patience);
    expect(mine.has('示例办公楼')).toBe(true);

    mine.setOnline(true);
    await mine.waitFor(() => !mine.has('联网后会自动更新'), patience);
  });

  it('sees in the open list that the window declined, and reads why in its messages', async () => {
    const [filed] = await casesOfMine();
    const mine = await startPhone();
    await mine.open('pages/cases/index');
    await mine.waitFor('示例办公楼', patience);
    const payload = { reason: '不属于社会投资建设项目' };
    await window.command('workbench', 'cases.act', { caseId: filed?.caseId, type: 'DeclineCase', payload });
    await mine.waitFor('还没有在办的办件', patience);

    await cloud.runTimer('sweep', 'outbox');
    await mine.tab('消息');
    await mine.waitFor('帮代办申请不予受理通知', patience);
    await mine.tap({ text: '帮代办申请不予受理通知' });
    await mine.waitFor('没有受理', patience);
    expect(mine.has('不属于社会投资建设项目')).toBe(true);
    await mine.back();
    // What the window said of the binding is the one that is left.
    await mine.waitFor('1 条未读', patience);
    expect(mine.errors()).toEqual([]);
  });
});

function memberOf(applicants: readonly { readonly phone: Caller }[], index: number): Caller {
  const member = applicants[index];
  if (member === undefined) throw new Error(`the district has no applicant ${index}`);
  return member.phone;
}

async function describeProject(phone: MiniProgram, name: string): Promise<void> {
  await phone.type({ label: '项目名称' }, name);
  await phone.type({ label: '项目地址' }, '示例路 9 号');
  await phone.type({ label: '联系人姓名' }, '示例联系人');
  await phone.type({ label: '联系电话' }, '13900000088');
}
