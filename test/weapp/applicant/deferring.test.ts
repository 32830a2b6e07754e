import { paperPdf } from '../../../config/demo/paper';
import { nextWorkingDay } from '../../../src/domain/schedule/workingCalendar';
import { dayOf } from '../../../src/domain/shared/time';
import type { TestCloud } from '../../support/cloud';
import type { StaffSide } from '../../support/StaffSide';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { closeService, openService } from '../../support/weapp/openService';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const casePage = 'packages/applicant/pages/case/index';
const dueOn = nextWorkingDay({ day: dayOf(new Date().toISOString()) });
const letter = { name: '授权委托书.pdf', bytes: paperPdf('authorisation') };

describe.each(runtimes)('an enterprise with papers still to bring, in $name', (runtime) => {
  let cloud: TestCloud;
  let staff: StaffSide;
  let phone: MiniProgram;

  beforeAll(async () => {
    ({ cloud, staff, phone } = await openService(runtime));
  });

  afterAll(() => closeService({ phone, cloud }));

  it('hands in a paper that an item lacks, from the case itself', async () => {
    const caseId = await staff.requestOf({ enterprise: 0, itemIds: ['landUsePermit'] });
    await phone.open(casePage, { caseId });
    await phone.tap({ text: '材料' });
    await phone.tap({ text: '上传地形图' });
    phone.setFiles([{ ...letter, name: '地形图.pdf' }]);
    await phone.tap({ label: '地形图:选 PDF 等文件' });
    await phone.waitFor('已上传 ·', patience);
    await phone.tap({ text: '交给专员' });

    await phone.waitFor(() => !phone.has('上传地形图'), patience);
    await phone.waitFor(
      async () => (await staff.look()).agencyCase.submissions.some(({ name }) => name === '地形图'),
      patience,
    );
  });

  it('makes good what was promised for later, on the page that its turn leads to', async () => {
    await staff.acceptAndAssign();
    await staff.specialistDoes('RecordVisit', { place: '示例路 9 号', note: '', papers: [] });
    const promise = { itemId: 'landUsePermit', materialId: 'authorisationLetter', dueOn };
    await staff.specialistDoes('DeferMaterial', promise);

    await phone.waitFor(() => phone.canTap({ text: '补交授权委托书' }), patience);
    await phone.tap({ text: '补交授权委托书' });
    await phone.tap({ text: '提交材料' });
    await phone.waitFor('请先上传这份材料');
    phone.setFiles([letter]);
    await phone.tap({ label: '授权委托书:选 PDF 等文件' });
    await phone.waitFor('已上传 ·', patience);
    await phone.tap({ text: '提交材料' });

    await phone.waitFor(() => phone.route() === casePage, patience);
    expect((await staff.look()).agencyCase.deferrals.map(({ madeGoodAt }) => madeGoodAt)).toEqual([
      expect.any(String),
    ]);
    expect(phone.errors()).toEqual([]);
  });
});
