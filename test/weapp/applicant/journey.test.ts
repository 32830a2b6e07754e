import { paperPdf } from '../../../config/demo/paper';
import { nextWorkingDay } from '../../../src/domain/schedule/workingCalendar';
import { makeCreditCode } from '../../../src/domain/shared/creditCode';
import { addDays, dayOf } from '../../../src/domain/shared/time';
import type { TestCloud } from '../../support/cloud';
import type { StaffSide } from '../../support/StaffSide';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { closeService, openService } from '../../support/weapp/openService';
import { runtimes } from '../../support/weapp/runtimes';

const today = dayOf(new Date().toISOString());
const paper = { name: '承诺书.pdf', bytes: paperPdf('commitment') };
const patience = 20_000;

describe.each(runtimes)('an enterprise on the built mini-program, in $name', (runtime) => {
  let cloud: TestCloud;
  let staff: StaffSide;
  let phone: MiniProgram;

  beforeAll(async () => {
    ({ cloud, staff, phone } = await openService(runtime, 'new-applicant'));
  });

  afterAll(() => closeService({ phone, cloud }));

  it('fills the request in, binds its enterprise on the way and hands it in', async () => {
    await phone.open('pages/home/index');
    await phone.tap({ text: '我要代办' });
    await describeProject(phone);
    await chooseItem(phone);
    await bindEnterprise(phone);
    await uploadPaper(phone);
    await chooseVisit(phone);

    const asked = phone.subscribeRequests().length;
    await phone.tap({ text: '提交申请' });
    await phone.waitFor('已经提交', patience);
    expect(phone.subscribeRequests().length).toBe(asked + 1);
    await staff.findRequest();
    const { agencyCase } = await staff.look();
    expect(agencyCase).toMatchObject({
      mode: 'agency',
      enterprise: { name: '示例新设备有限公司' },
      project: { name: '示例新厂房', address: '示例路 9 号', investmentWan: 1200 },
      visitWish: { period: 'afternoon', place: '示例路 9 号' },
    });
    expect(agencyCase.submissions.map(({ name }) => name)).toEqual(['承诺书']);
  });

  it('sees the case move without a tap, and checks the list of what the specialist took', async () => {
    await staff.acceptAndAssign();
    await phone.waitFor('示例专员甲', patience);

    await staff.specialistDoes('RecordVisit', {
      ...{ place: '示例路 9 号', note: '' },
      papers: [{ name: '营业执照', kind: 'original', count: 1 }],
    });
    await phone.waitFor(() => phone.canTap({ text: '核对交接清单' }), patience);
    await phone.tap({ text: '核对交接清单' });
    await phone.waitFor('还有 1 项没有核对');
    await phone.tap({ label: '营业执照' });
    await phone.tap({ text: '确认无误' });

    await phone.waitFor(() => phone.route().endsWith('pages/case/index'), patience);
    expect((await staff.look()).agencyCase.handoverLists.map(({ state }) => state)).toEqual(['confirmed']);
  });

  it('answers a correction with a file and words', async () => {
    await staff.specialistDoes('RequestCorrection', {
      itemId: 'investmentFiling',
      dueOn: addDays({ day: today, days: 14 }),
      wishes: [{ title: '承诺书', explanation: '印章盖住了日期,请重新拍一张。', materialId: null }],
    });
    await phone.waitFor(() => phone.canTap({ text: '补正 1 份材料' }), patience);
    await phone.tap({ text: '补正 1 份材料' });
    await phone.waitFor('印章盖住了日期');
    await phone.tap({ text: '提交补正' });
    await phone.waitFor('还有 1 份需要处理');

    phone.setFiles([paper]);
    await phone.tap({ text: '选 PDF 等文件' });
    await phone.waitFor('已上传', patience);
    await phone.type({ label: '1. 承诺书的说明' }, '已重新盖章');
    await phone.tap({ text: '提交补正' });

    await phone.waitFor(() => phone.route().endsWith('pages/case/index'), patience);
    const [correction] = (await staff.look()).agencyCase.corrections;
    expect(correction?.answers).toMatchObject([{ words: '已重新盖章', fileIds: [expect.any(String)] }]);
  });

  it('signs for the result and for the original that comes back', async () => {
    await staff.takeInPaperMandate();
    await staff.specialistDoes('FileItem', { itemId: 'investmentFiling', externalNumber: 'SP-0001' });
    await staff.specialistDoes('ApproveItem', {
      itemId: 'investmentFiling',
      resultNumber: '示例〔2026〕1 号',
    });
    await staff.deliverElectronically();
    await phone.waitFor(() => phone.canTap({ text: '签收 1 份结果' }), patience);
    await phone.tap({ text: '签收 1 份结果' });
    await phone.waitFor('企业投资项目备案证');
    await phone.tap({ text: '签收 1 份结果' });
    await phone.waitFor(() => phone.route().endsWith('pages/case/index'), patience);

    await staff.giveOriginalsBack();
    await phone.waitFor(() => phone.canTap({ text: '核对归还清单' }), patience);
    await phone.tap({ text: '核对归还清单' });
    await phone.tap({ label: '营业执照' });
    await phone.tap({ text: '确认无误' });
    await phone.waitFor(() => phone.route().endsWith('pages/case/index'), patience);
    expect((await staff.look()).originalsHeld).toEqual([]);
  });

  it('rates the service after the follow-up, once', async () => {
    await staff.followUp();
    await phone.waitFor(() => phone.canTap({ text: '评价这次服务' }), patience);
    await phone.tap({ text: '评价这次服务' });
    await phone.waitFor('专员和窗口看不到您的评价', patience);
    for (const dimension of ['整体满意度', '服务效率', '服务水平', '服务态度'])
      await phone.tap({ label: `${dimension}:非常满意` });
    await phone.tap({ text: '提交评价' });

    await phone.waitFor('谢谢您的评价', patience);
    expect((await staff.look()).agencyCase.rating?.levels.overall).toBe(5);
    expect(phone.errors()).toEqual([]);
  });
});

async function describeProject(phone: MiniProgram): Promise<void> {
  await phone.type({ label: '项目名称' }, '示例新厂房');
  await phone.type({ label: '项目地址' }, '示例路 9 号');
  await phone.type({ label: '总投资' }, '1200');
  await phone.type({ label: '联系人姓名' }, '示例联系人');
  await phone.tap({ text: '下一步:事项' });
  await phone.waitFor('请填写电话号码');
  await phone.type({ label: '联系电话' }, '13900000088');
  await phone.tap({ text: '下一步:事项' });
}

async function chooseItem(phone: MiniProgram): Promise<void> {
  await phone.tap({ label: '企业投资项目备案' });
  await phone.waitFor('已选 1 项');
  await phone.tap({ text: '下一步:材料' });
}

async function bindEnterprise(phone: MiniProgram): Promise<void> {
  await phone.tap({ text: '绑定企业' });
  await phone.type({ label: '统一社会信用代码' }, '91500000MA5NEW0');
  await phone.waitFor('已输入 15 位');
  await phone.type({ label: '统一社会信用代码' }, makeCreditCode('91500000MA5NEW001'));
  await phone.waitFor('校验通过');
  await phone.type({ label: '企业名称' }, '示例新设备有限公司');
  await phone.type({ label: '您的姓名' }, '示例经办人丁');
  await phone.type({ label: '联系电话' }, '13900000088');
  await phone.tap({ text: '绑定企业' });
  await phone.waitFor(() => phone.route().endsWith('pages/request/index'), patience);
}

async function uploadPaper(phone: MiniProgram): Promise<void> {
  phone.setFiles([paper]);
  await phone.tap({ label: '承诺书:选 PDF 等文件' });
  await phone.waitFor('已上传', patience);
  await phone.tap({ text: '下一步:上门' });
}

async function chooseVisit(phone: MiniProgram): Promise<void> {
  await phone.pick({ label: '上门日期' }, nextWorkingDay({ day: today }));
  await phone.tap({ text: '下午' });
  await phone.tap({ text: '下一步:委托' });
  await phone.waitFor('委托书已按申请填好');
  await phone.tap({ text: '下一步:核对' });
  await phone.waitFor('您将提交');
}
