import { addDays, dayOf } from '../../../src/domain/shared/time';
import type { TestCloud } from '../../support/cloud';
import type { StaffSide } from '../../support/StaffSide';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { closeService, openService } from '../../support/weapp/openService';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const casePage = 'packages/applicant/pages/case/index';
const tomorrow = addDays({ day: dayOf(new Date().toISOString()), days: 1 });
const licence = { name: '营业执照', kind: 'original', count: 1 };
const program = { name: '营业执照.pdf', bytes: new TextEncoder().encode('MZ not a paper') };

describe.each(runtimes)('an enterprise that objects, in $name', (runtime) => {
  let cloud: TestCloud;
  let staff: StaffSide;
  let phone: MiniProgram;

  beforeAll(async () => {
    ({ cloud, staff, phone } = await openService(runtime));
  });

  afterAll(() => closeService({ phone, cloud }));

  async function openCase(itemIds = ['investmentFiling']): Promise<void> {
    const caseId = await staff.requestOf({ enterprise: 0, itemIds });
    await phone.open(casePage, { caseId });
    await phone.waitFor('示例厂房', patience);
  }

  async function beginService(): Promise<void> {
    await staff.acceptAndAssign();
    await staff.specialistDoes('RecordVisit', { place: '示例路 9 号', note: '', papers: [licence] });
  }

  it('withdraws a request only with a reason', async () => {
    await openCase();
    await phone.tap({ text: '更多' });
    await phone.tap({ text: '撤回申请' });
    await phone.waitFor('不能恢复');
    await phone.tap({ text: '撤回申请', nth: 1 });
    await phone.waitFor('请填写撤回原因');

    await phone.type({ label: '撤回原因' }, '项目暂缓');
    await phone.tap({ text: '撤回申请', nth: 1 });
    await phone.waitFor('您已撤回申请', patience);
    expect((await staff.look()).agencyCase.ending).toMatchObject({ kind: 'withdrawn', reason: '项目暂缓' });
  });

  it('disputes a list, and the specialist no longer counts as holding the paper', async () => {
    await openCase();
    await beginService();
    await phone.waitFor(() => phone.canTap({ text: '核对交接清单' }), patience);
    await phone.tap({ text: '核对交接清单' });
    await phone.tap({ text: '有异议' });
    await phone.type({ label: '异议' }, '营业执照只给了复印件');
    await phone.tap({ text: '提交异议' });

    await phone.waitFor(() => phone.route() === casePage, patience);
    const { agencyCase, originalsHeld } = await staff.look();
    expect(agencyCase.handoverLists[0]).toMatchObject({
      state: 'disputed',
      disputeReason: '营业执照只给了复印件',
    });
    expect(originalsHeld).toEqual([]);
  });

  it('urges the specialist once a day', async () => {
    await phone.tap({ text: '催办' });
    await phone.waitFor(() => phone.canTap({ text: '提交催办' }), patience);
    await phone.type({ label: '催办原因' }, '请尽快申报');
    await phone.tap({ text: '提交催办' });
    await phone.waitFor(() => phone.route() === casePage, patience);
    expect((await staff.look()).agencyCase.urges.map(({ words }) => words)).toEqual(['请尽快申报']);

    await phone.waitFor(() => phone.has('今天已经催过,明天可以再催'), patience);
    expect(phone.canTap({ text: '催办' })).toBe(false);
  });

  it('gives one item up and keeps the others', async () => {
    await openCase(['investmentFiling', 'energyReview']);
    await beginService();
    await phone.waitFor(() => phone.canTap({ text: '核对交接清单' }), patience);
    await phone.tap({ text: '更多' });
    await phone.tap({ text: '不办“固定资产投资项目节能审查”' });
    await phone.type({ label: '原因' }, '已自行办理');
    await phone.tap({ text: '不办这一项' });

    await phone.waitFor(() => !phone.has('专员将不再申报这一项'), patience);
    const states = (await staff.look()).agencyCase.items.map(({ itemId, state }) => `${itemId} ${state}`);
    expect(states).toEqual(['investmentFiling preparing', 'energyReview cancelled']);
  });

  it('is told at once that a file is not what its name says', async () => {
    await staff.specialistDoes('RequestCorrection', {
      itemId: 'investmentFiling',
      dueOn: tomorrow,
      wishes: [{ title: '营业执照', explanation: '请重新拍摄', materialId: null }],
    });
    await phone.waitFor(() => phone.canTap({ text: '补正 1 份材料' }), patience);
    await phone.tap({ text: '补正 1 份材料' });
    phone.setFiles([program]);
    await phone.tap({ text: '选 PDF 等文件' });

    await phone.waitFor('没有上传成功', patience);
    expect(phone.has('内容却不是')).toBe(true);
    await phone.tap({ text: '提交补正' });
    await phone.waitFor('请上传文件或写明情况');
    expect((await staff.look()).agencyCase.corrections[0]?.answeredAt).toBeNull();
  });
});
