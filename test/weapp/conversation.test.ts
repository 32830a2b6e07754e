import { paperPdf } from '../../config/demo/paper';
import { riskyPicture } from '../support/pictures';
import type { TestCloud } from '../support/cloud';
import type { StaffSide } from '../support/StaffSide';
import type { MiniProgram } from '../support/weapp/MiniProgram';
import { closeService, openService } from '../support/weapp/openService';
import { runtimes } from '../support/weapp/runtimes';

const patience = 20_000;
const casePage = 'packages/applicant/pages/case/index';
const letter = { name: '补充说明.pdf', bytes: paperPdf('more words') };

describe.each(runtimes)('an enterprise that writes to its specialist, in $name', (runtime) => {
  let cloud: TestCloud;
  let staff: StaffSide;
  let phone: MiniProgram;

  beforeAll(async () => {
    ({ cloud, staff, phone } = await openService(runtime));
    const caseId = await staff.requestOf({ enterprise: 0, itemIds: ['landUsePermit'] });
    await staff.acceptAndAssign();
    await phone.open(casePage, { caseId, tab: 'talk' });
  });

  afterAll(() => closeService({ phone, cloud }));

  it('sends words and a file, and reads the answer without touching anything', async () => {
    await phone.waitFor('还没有消息', patience);
    await phone.type({ label: '写消息' }, '请问要带公章吗?');
    phone.setFiles([letter]);
    await phone.tap({ label: '发送:文件' });
    await phone.waitFor('已上传 ·', patience);
    await phone.tap({ text: '发送' });
    await phone.waitFor('未读', patience);
    expect(phone.canTap({ text: '补充说明.pdf' })).toBe(true);

    await staff.say('要带,谢谢。');
    await phone.waitFor('要带,谢谢。', patience);
  });

  it('keeps refused words and lets them be changed', async () => {
    await phone.type({ label: '写消息' }, '这里有违禁词');
    await phone.tap({ text: '发送' });
    await phone.waitFor('请修改后再提交', patience);
    await phone.tap({ text: '修改' });
    expect(phone.valueOf({ label: '写消息' })).toBe('这里有违禁词');
  });

  it('is told when a photo does not pass, without touching anything', async () => {
    await phone.type({ label: '写消息' }, '请看照片');
    phone.setFiles([{ name: '现场.jpg', bytes: riskyPicture() }]);
    await phone.tap({ label: '发送:照片' });
    await phone.waitFor('已上传 ·', patience);
    await phone.tap({ text: '发送' });
    await phone.waitFor('未通过内容检查,对方看不到', patience);
    expect(phone.canTap({ text: '照片1.jpg' })).toBe(true);
  });

  it('sends later what was written without a network', async () => {
    phone.setOnline(false);
    await phone.type({ label: '写消息' }, '断网时写的');
    await phone.tap({ text: '发送' });
    await phone.waitFor('联网后自动发出', patience);
    phone.setOnline(true);
    await phone.waitFor(() => !phone.has('联网后自动发出') && phone.has('断网时写的'), patience);
    await phone.waitFor(async () => (await staff.talk()).length === 4, patience);
    expect(await staff.talk()).toEqual(['请问要带公章吗?', '要带,谢谢。', '请看照片', '断网时写的']);
    expect(phone.errors()).toEqual([]);
  });
});
