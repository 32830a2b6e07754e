import { startTestCloud, type TestCloud } from '../../support/cloud';
import type { MiniProgram, PhoneOptions } from '../../support/weapp/MiniProgram';
import { runtimes } from '../../support/weapp/runtimes';

const page = 'packages/guide/pages/routeMap/index';
const request = 'packages/applicant/pages/request/index';
const patience = 20_000;
const plainFactory =
  'kind.factory~investor.private~approval.filing~land.notYet~earth.small~eia.none~fire.no~site.none';

describe.each(runtimes)('the route map on the built mini-program, in $name', (runtime) => {
  let cloud: TestCloud;
  let phone: MiniProgram;

  beforeAll(async () => {
    cloud = await startTestCloud();
  });

  afterEach(() => phone.close());
  afterAll(() => cloud.close());

  async function start(options: PhoneOptions = {}): Promise<MiniProgram> {
    phone = await runtime.start({ cloud: await cloud.login('map-visitor'), ...options });
    return phone;
  }

  it('asks one question after the other, shows the map and keeps it on the phone', async () => {
    await start();
    await phone.open('pages/home/index');
    await phone.tap({ text: '画项目路线图' });
    await phone.waitFor('第 1 题,共 8 题');
    await phone.tap({ text: '只改造、装修现有房屋' });
    await phone.waitFor('第 2 题,共 5 题');
    await phone.tap({ text: '企业或个人(社会投资)' });
    await phone.waitFor('第 3 题,共 5 题');
    await phone.tap({ text: '备案' });
    await phone.waitFor('第 4 题,共 5 题');
    await phone.tap({ text: '是' });
    await phone.waitFor('第 5 题,共 5 题');
    await phone.tap({ text: '看路线图' });
    await phone.waitFor('请至少选一项');
    await phone.tap({ text: '有建筑垃圾要运走' });
    await phone.tap({ text: '看路线图' });

    await phone.waitFor('共 6 个事项,涉及 3 个部门,按承诺时限最快约 25 个工作日');
    expect(phone.has('可同时办 · 3 项')).toBe(true);
    expect(phone.has('开工一件事')).toBe(true);
    const { storage } = phone;
    expect(phone.errors()).toEqual([]);
    await phone.close();

    await start({ storage });
    await phone.open(page);
    await phone.waitFor('共 6 个事项');
    await phone.tap({ text: '我的路线图 1' });
    await phone.tap({ label: '删除“只改造、装修现有房屋”' });
    await phone.waitFor('这台手机上还没有路线图');
    await phone.tap({ label: '撤销删除“只改造、装修现有房屋”' });
    await phone.tap({ text: '关闭' });
    await phone.waitFor('共 6 个事项');
    expect(phone.errors()).toEqual([]);
  });

  it('opens an item down to its papers, and works without a network', async () => {
    await start();
    phone.setOnline(false);
    await phone.open(page, { a: plainFactory });
    await phone.waitFor('共 8 个事项');
    await phone.tap({ label: '建设用地规划许可证,规资局 · 承诺 5 个工作日,第 1–5 个工作日,展开' });
    await phone.waitFor('由“企业投资项目备案”的结果提供');
    expect(phone.has('可容缺后补')).toBe(true);

    await phone.tap({ text: '按这张路线图申请代办' });
    await phone.waitFor('没有连上网络', patience);
    expect(phone.route()).toBe(page);
    expect(phone.errors()).toEqual([]);
  });

  it('hands the map to a friend, who sees the same', async () => {
    await start();
    await phone.open(page, { a: plainFactory });
    await phone.waitFor('这是别人分享给您的路线图');
    const { path, title } = phone.share();
    expect(title).toContain('路线图');
    const [route = '', search = ''] = path.slice(1).split('?');
    expect(search).toContain(`a=${plainFactory}`);

    await phone.open(route, Object.fromEntries(new URLSearchParams(search)));
    await phone.waitFor('共 8 个事项');
    expect(phone.errors()).toEqual([]);
  });

  it('puts a picture into the album, and says what to do where that is not allowed', async () => {
    await start();
    await phone.open(page, { a: plainFactory });
    await phone.tap({ text: '分享、存图或打印' });
    await phone.waitFor('发给微信好友');
    expect(phone.has('要打印:先存成图片')).toBe(true);

    phone.refuse('saveImageToPhotosAlbum', 'privacy permission is not authorized');
    await phone.tap({ text: '存成图片' });
    await phone.waitFor('需要您先同意隐私保护指引');

    phone.refuse('saveImageToPhotosAlbum', 'auth deny');
    await phone.tap({ text: '存成图片' });
    await phone.waitFor('您还没有允许使用相册');
    expect(phone.calls('openSetting')).toHaveLength(1);

    await phone.tap({ text: '存成图片' });
    await phone.waitFor(() => phone.toasts().includes('已存到相册'));
    await phone.waitFor(() => !phone.has('没有存到相册'));
    expect(phone.errors()).toEqual([]);
  });

  it('becomes a request with its items chosen, after a question where one lies half filled in', async () => {
    await start();
    await phone.open(page, { a: plainFactory });
    await phone.tap({ text: '按这张路线图申请代办' });
    await phone.waitFor(() => phone.route() === request, patience);
    await phone.waitFor('来自您的路线图');
    await phone.type({ label: '项目名称' }, '示例仓库');
    await phone.tap({ text: '事项' });
    await phone.tap({ label: '竣工验收备案' });
    await phone.waitFor('已选 7 项');
    await phone.back();

    phone.answerModal({ confirm: false });
    await phone.tap({ text: '按这张路线图申请代办' });
    await phone.waitFor(() => phone.calls('showModal').length === 1, patience);
    expect(phone.route()).toBe(page);

    await phone.waitFor(async () => {
      await phone.tap({ text: '按这张路线图申请代办' });
      return phone.route() === request;
    }, patience);
    await phone.waitFor('项目名称');
    await phone.waitFor(() => phone.valueOf({ label: '项目名称' }) === '示例仓库');
    await phone.tap({ text: '事项' });
    await phone.waitFor('已选 8 项');
    expect(phone.errors()).toEqual([]);
  });
});
