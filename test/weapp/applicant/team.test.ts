import { CONSENT_VERSION } from '@/components/consent/consentWords';
import { Phone as Caller } from '../../../config/demo/Phone';
import { makeCreditCode } from '../../../src/domain/shared/creditCode';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { StaffSide } from '../../support/StaffSide';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const teamPage = 'packages/team/pages/team/index';
const bindPage = 'packages/team/pages/enterprise/index';

describe.each(runtimes)('people of an enterprise, in $name', (runtime) => {
  let cloud: TestCloud;
  let phone: MiniProgram;

  beforeAll(async () => {
    cloud = await startTestCloud();
    await StaffSide.of(cloud.url);
  }, 60_000);

  afterEach(() => phone.close());
  afterAll(() => cloud.close());

  it('hands a colleague the page with the link, and before that nothing but the home page', async () => {
    const owner = await Caller.of({ url: cloud.url, identity: 'demo-applicant' });
    const me = await owner.query<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.get');
    phone = await runtime.start({ cloud: await cloud.login('demo-applicant') });
    await phone.open(teamPage, { enterpriseId: me.enterprises[0]?.enterpriseId ?? '' });
    await phone.waitFor('您是管理员', patience);
    expect(phone.share().path).toBe('/pages/home/index');

    await phone.tap({ text: '邀请同事' });
    await phone.tap({ text: '生成邀请' });
    await phone.waitFor('发给微信好友', patience);
    const { path, title } = phone.share();
    expect(title).toContain('示例甲精密制造有限公司');
    expect(path).toMatch(/^\/packages\/team\/pages\/join\/index\?token=[A-Za-z0-9_-]{24}$/);
    expect(phone.errors()).toEqual([]);
  });

  it("asks with WeChat's own button before a number is kept, and takes a typed one where WeChat's fails", async () => {
    const storage = new Map([['consents', '{}']]);
    phone = await runtime.start({ cloud: await cloud.login(`newcomer-${runtime.name}`), storage });
    await phone.open(bindPage);
    await phone.waitFor('用微信手机号', patience);
    await phone.tap({ text: '用微信手机号' });
    await phone.waitFor('或者自己填写', patience);

    await phone.type({ label: '统一社会信用代码' }, makeCreditCode('91500000MA5WECH01'));
    await phone.type({ label: '企业名称' }, '示例微信企业有限公司');
    await phone.type({ label: '您的姓名' }, '示例经办人庚');
    await phone.type({ label: '联系电话' }, '13900000066');
    await phone.tap({ text: '绑定企业' });
    await phone.waitFor('需要保存您的手机号', patience);
    await phone.tap({ text: '同意' });
    await phone.waitFor('等待窗口确认', patience);
    expect(JSON.parse(phone.storage.get('consents') ?? '')).toEqual({ phone: CONSENT_VERSION });
    expect(phone.errors()).toEqual([]);
  });
});
