import { pictures } from '../../support/pictures';
import type { TestCloud } from '../../support/cloud';
import type { StaffSide } from '../../support/StaffSide';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { closeService, openService } from '../../support/weapp/openService';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const question = '立项以后多久能拿到施工许可?';

describe.each(runtimes)('an enterprise that wants help (帮办), in $name', (runtime) => {
  let cloud: TestCloud;
  let staff: StaffSide;
  let phone: MiniProgram;

  beforeAll(async () => {
    ({ cloud, staff, phone } = await openService(runtime));
  });
  afterAll(() => closeService({ phone, cloud }));

  it('says on one screen what is missing, and keeps what was typed', async () => {
    await phone.open('pages/home/index');
    await phone.tap({ text: '我要帮办' });
    await phone.waitFor('您遇到了什么问题', patience);
    await phone.type({ label: '需要帮助的问题' }, question);
    await phone.tap({ text: '还差 3 处,去补全' });
    await phone.waitFor('请填写项目名称');
    expect(phone.valueOf({ label: '需要帮助的问题' })).toBe(question);
  });

  it('sends question and photo with one tap, once, and gets a number', async () => {
    phone.setFiles([{ name: '现场.png', bytes: pictures.png }]);
    await phone.tap({ label: '相关的图片或文件:选 PDF 等文件' });
    await phone.waitFor('已上传', patience);
    await phone.type({ label: '项目名称' }, '示例办公楼');
    await phone.type({ label: '项目地址' }, '示例路 10 号');
    await phone.type({ label: '联系电话' }, '13900000088');
    await phone.tap({ text: '提交申请' });

    await phone.waitFor('已经提交', patience);
    await phone.waitFor('办件编号');
    await staff.findRequest();
    const { agencyCase } = await staff.look();
    expect(agencyCase).toMatchObject({ mode: 'assist', question, project: { name: '示例办公楼' } });
    expect(phone.calls('cloud.callFunction').filter(({ options }) => isSubmit(options))).toHaveLength(1);
    expect(phone.errors()).toEqual([]);
  });
});

function isSubmit({ data }: Record<string, unknown>): boolean {
  return (data as { path?: string }).path === 'cases.submit';
}
