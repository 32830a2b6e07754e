import { pictures } from '../../support/pictures';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { StaffSide } from '../../support/StaffSide';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const privacyPage = 'packages/team/pages/privacy/index';
const settingsPage = 'packages/team/pages/settings/index';

/** What came to WeChat's library with 2.11, 2.20 and 2.32. */
const lacks = [
  'onThemeChange',
  'getAppBaseInfo',
  'getDeviceInfo',
  'getWindowInfo',
  'getSystemSetting',
].concat(
  ...['openPrivacyContract', 'onNeedPrivacyAuthorization', 'getPrivacySetting', 'requirePrivacyAuthorize'],
);

let cloud: TestCloud;

beforeAll(async () => {
  cloud = await startTestCloud();
  await StaffSide.of(cloud.url);
});

afterAll(() => cloud.close());

describe.each(runtimes)('on a WeChat that was never updated, in $name', (runtime) => {
  let phone: MiniProgram;

  afterEach(() => phone.close());

  it('chooses as many photos as it can show, and sends them', async () => {
    phone = await runtime.start({ cloud: await cloud.login('demo-applicant'), lacks });
    await phone.open('pages/home/index');
    await phone.tap({ text: '我要帮办' });
    await phone.waitFor('您遇到了什么问题', patience);
    phone.setFiles([{ name: '现场.png', bytes: pictures.png }]);
    await phone.tap({ label: '相关的图片或文件:拍照或选图片' });

    await phone.waitFor('已上传', patience);
    expect(phone.errors()).toEqual([]);
  });

  it('shows our own words on privacy where WeChat has none to show', async () => {
    phone = await runtime.start({ cloud: await cloud.login('demo-applicant'), lacks });
    await phone.open(privacyPage);
    await phone.tap({ text: '看完整的隐私说明' });
    expect(phone.route()).toBe(settingsPage);
    await phone.close();

    phone = await runtime.start({ cloud: await cloud.login('demo-applicant') });
    phone.refuse('openPrivacyContract', 'privacy contract is not declared');
    await phone.open(privacyPage);
    await phone.tap({ text: '看完整的隐私说明' });
    await phone.waitFor(() => phone.route() === settingsPage);
    expect(phone.errors()).toEqual([]);
  });
});
