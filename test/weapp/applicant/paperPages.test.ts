import { startTestCloud, type TestCloud } from '../../support/cloud';
import { pictures } from '../../support/pictures';
import { StaffSide } from '../../support/StaffSide';
import type { MiniProgram, PhoneOptions } from '../../support/weapp/MiniProgram';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const casePage = 'packages/applicant/pages/case/index';
const program = new Uint8Array(Buffer.from('MZ\x90\x00 not a photo', 'latin1'));

describe.each(runtimes)('the pages of one paper, in $name', (runtime) => {
  let cloud: TestCloud;
  let staff: StaffSide;
  let phone: MiniProgram;

  beforeAll(async () => {
    cloud = await startTestCloud();
    staff = await StaffSide.of(cloud.url);
  });

  afterEach(() => phone.close());
  afterAll(() => cloud.close());

  async function start(options: PhoneOptions = {}): Promise<void> {
    phone = await runtime.start({ cloud: await cloud.login('demo-applicant'), ...options });
  }

  async function namesHandedIn(paper: string): Promise<string[]> {
    return (await staff.filesOf(paper)).map(({ name }) => name);
  }

  /** The names of the pages that have arrived, from the first to the last. */
  const arrived = () => phone.texts().flatMap((words) => /^(照片\d+\.\w+)已上传 ·/.exec(words)?.[1] ?? []);

  it('arrive in the order that the enterprise gave them, one turned, what is no photo told and left out', async () => {
    await start();
    const caseId = await staff.requestOf({ enterprise: 0, itemIds: ['landUsePermit'] });
    await phone.open(casePage, { caseId });
    await phone.tap({ text: '材料' });
    await phone.tap({ text: '上传地形图' });
    phone.setFiles([
      { name: 'a.jpg', bytes: pictures.jpeg },
      { name: 'b.png', bytes: pictures.png },
      { name: 'c.jpg', bytes: program },
      { name: 'd.webp', bytes: pictures.webp },
    ]);
    await phone.tap({ label: '地形图:拍照或选图片' });
    await phone.waitFor('而是程序', patience);
    await phone.waitFor(() => arrived().length === 3, patience);
    expect(arrived()[2]).toBe('照片4.jpg');

    await phone.tap({ label: '移除照片4.jpg' });
    await phone.tap({ label: '移除照片3.jpg' });
    await phone.tap({ label: '第 2 页:调整' });
    await phone.tap({ label: '第 2 页:前移' });
    await phone.waitFor(() => arrived()[0] === '照片2.png', patience);
    await phone.tap({ label: '第 1 页:旋转' });
    await phone.waitFor(() => phone.canTap({ label: '第 1 页:旋转' }), patience);
    await phone.tap({ text: '交给专员' });

    await phone.waitFor(async () => (await namesHandedIn('地形图')).length > 0, patience);
    expect(await namesHandedIn('地形图')).toEqual(['照片2.png', '照片1.jpg']);

    await phone.tap({ text: '合成一个 PDF(2 页)' });
    await phone.waitFor(() => phone.calls('openDocument').length === 1, patience);
    expect(phone.calls('openDocument')[0]?.options).toMatchObject({ fileType: 'pdf' });
    expect(phone.errors()).toEqual([]);
  });

  it('go on by themselves after the app was closed without a network', async () => {
    await start();
    const caseId = await staff.requestOf({ enterprise: 0, itemIds: ['landUsePermit'] });
    await phone.open(casePage, { caseId });
    await phone.tap({ text: '材料' });
    await phone.tap({ text: '上传地形图' });
    phone.setOnline(false);
    phone.setFiles([
      { name: 'a.jpg', bytes: pictures.jpeg },
      { name: 'b.png', bytes: pictures.png },
    ]);
    await phone.tap({ label: '地形图:拍照或选图片' });
    await phone.waitFor('没有网络,联网后自动继续', patience);
    const { storage, savedFiles } = phone;
    await phone.waitFor(() => savedFiles.size === 2, patience);
    await phone.close();

    await start({ storage, savedFiles });
    await phone.open(casePage, { caseId });
    await phone.tap({ text: '材料' });
    await phone.waitFor(() => arrived().length === 2, patience);
    expect(arrived()).toEqual(['照片1.jpg', '照片2.png']);
    await phone.waitFor(() => savedFiles.size === 0, patience);
    expect(phone.errors()).toEqual([]);
  });
});
