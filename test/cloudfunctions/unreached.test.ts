import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { openUnreached } from '@/domain/agencyCase/unreachedFacts';

import { act, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';

let district: District;
let caseId: string;
beforeAll(async () => {
  district = await startDistrict();
});
beforeEach(async () => {
  caseId = (await assignedCase(district)).view.agencyCase.caseId;
  const papers = [{ name: '营业执照', kind: 'copy', count: 1 }];
  await act(district.specialist, 'workbench', caseId, 'RecordVisit', { place: '示例路', note: '', papers });
});
afterAll(() => district.cloud.close());

const sweep = () => district.cloud.runTimer('sweep', 'outbox');
const asSpecialist = () => district.specialist.get<CaseAnswer>('workbench', 'cases.get', { caseId });

describe('a hand-over list of which WeChat could not tell the enterprise', () => {
  it('is the specialist’s task to phone about, once, with the reason', async () => {
    await sweep();
    await sweep();
    const { view, notices } = await asSpecialist();
    expect(openUnreached(view.agencyCase)).toHaveLength(1);
    expect(view.actions).toContain('RecordCall');
    expect(notices.find(({ title }) => title === '材料交接确认提醒')).toMatchObject({
      state: 'undelivered',
      why: '企业没有订阅这类消息,或订阅次数已用完',
    });
  });

  it('is settled by the call, and the enterprise reads of the call but not of the task', async () => {
    await sweep();
    await act(district.specialist, 'workbench', caseId, 'RecordCall', { words: '已电话告知清单待核对' });
    expect(openUnreached((await asSpecialist()).view.agencyCase)).toEqual([]);

    const own = await district.applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    expect(own.notices).toEqual([]);
    expect(own.view.agencyCase.unreached).toEqual([]);
    expect(own.view.history.map(({ title }) => title)).toContain('电话告知');
    expect(own.view.history.map(({ title }) => title)).not.toContain('消息未送达');
  });

  it('asks nobody to phone when it arrived', async () => {
    await district.applicant.caller.subscribe(['local-handoverToConfirm']);
    await sweep();
    const { view, notices } = await asSpecialist();
    expect(openUnreached(view.agencyCase)).toEqual([]);
    expect(notices[0]?.state).toBe('sent');
  });

  it('asks nobody to phone of what only informs', async () => {
    await act(district.applicant, 'applicant', caseId, 'DisputeHandover', {
      handoverId: (await asSpecialist()).view.agencyCase.handoverLists[0]?.handoverId,
      reason: '份数不对',
    });
    await act(district.specialist, 'workbench', caseId, 'ReportProgress', { words: '已联系部门' });
    await sweep();
    const { view, notices } = await asSpecialist();
    expect(notices[0]).toMatchObject({ title: '办件进展通知', state: 'undelivered' });
    expect(openUnreached(view.agencyCase)).toEqual([]);
  });
});
