import { addDays, dayOf, instantAt } from '../../../src/domain/shared/time';
import type { TestCloud } from '../../support/cloud';
import type { StaffSide } from '../../support/StaffSide';
import type { MiniProgram } from '../../support/weapp/MiniProgram';
import { closeService, openService } from '../../support/weapp/openService';
import { runtimes } from '../../support/weapp/runtimes';

const patience = 20_000;
const casePage = 'packages/applicant/pages/case/index';
const meetingPage = 'packages/answers/pages/meeting/index';
const dayAhead = (days: number) => addDays({ day: dayOf(new Date().toISOString()), days });
const startsAt = instantAt({ day: dayAhead(3), clock: '14:00' });
const plan = {
  ...{ title: '方案协调会', startsAt, endsAt: instantAt({ day: dayAhead(3), clock: '15:30' }) },
  ...{ place: '示例区政务中心 301', agenda: '方案调整', papers: '总平面图' },
};

describe.each(runtimes)('an enterprise that is asked, in $name', (runtime) => {
  let cloud: TestCloud;
  let staff: StaffSide;
  let phone: MiniProgram;
  let caseId: string;

  beforeAll(async () => {
    ({ cloud, staff, phone } = await openService(runtime));
    caseId = await staff.requestOf({ enterprise: 0, itemIds: ['investmentFiling'] });
    await staff.acceptAndAssign();
  });

  afterAll(() => closeService({ phone, cloud }));

  it('answers with one tap at the top of the case', async () => {
    const question = { words: '现场通电了吗?', choices: ['是', '否'], takes: [], dueOn: dayAhead(2) };
    await staff.specialistDoes('AskInquiry', question);
    await phone.open(casePage, { caseId });
    await phone.waitFor('专员想问您', patience);
    await phone.tap({ text: '是' });
    await phone.waitFor('您已回答', patience);
    expect((await staff.look()).agencyCase.inquiries[0]?.answer).toMatchObject({ choice: '是' });
  });

  it('puts a meeting into the phone’s calendar, and says what to do where that is not allowed', async () => {
    await staff.specialistDoes('CallMeeting', plan);
    const [meeting] = (await staff.look()).agencyCase.meetings;
    await phone.open(meetingPage, { caseId, meetingId: meeting?.meetingId ?? '' });
    await phone.waitFor('示例区政务中心 301', patience);

    phone.refuse('addPhoneCalendar', 'auth deny');
    await phone.tap({ text: '加入日历' });
    await phone.waitFor('您还没有允许使用日历');
    await phone.tap({ text: '加入日历' });
    await phone.waitFor(() => phone.toasts().includes('已加入日历'));
    expect(phone.calls('addPhoneCalendar').pop()).toMatchObject({
      options: {
        ...{ title: '方案协调会', location: '示例区政务中心 301', alarmOffset: 3_600 },
        ...{ startTime: Date.parse(startsAt) / 1_000, description: '议程:方案调整\n请带:总平面图' },
      },
    });
  });

  it('wants other times written down, keeps them while the page is left, and then asks for them', async () => {
    await phone.tap({ text: '希望换时间' });
    await phone.waitFor('请写明您方便的时间');
    await phone.type({ label: '会议答复的说明' }, '下周一全天都行');
    // The app is left for another one, and opened again.
    await phone.open('pages/home/index');
    const [meeting] = (await staff.look()).agencyCase.meetings;
    await phone.open(meetingPage, { caseId, meetingId: meeting?.meetingId ?? '' });
    await phone.waitFor('示例区政务中心 301', patience);
    expect(phone.valueOf({ label: '会议答复的说明' })).toBe('下周一全天都行');
    await phone.tap({ text: '希望换时间' });
    await phone.waitFor('您已答复:希望换时间', patience);
    expect((await staff.look()).agencyCase.meetings[0]?.reply).toMatchObject({
      kind: 'otherTime',
      words: '下周一全天都行',
    });
    expect(phone.errors()).toEqual([]);
  });
});
