import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { defaultTemplateIds } from '@/domain/message/templateIds';
import { templateLabels } from '../../config/demo/templateLabels';
import { errorOf } from './support/client';
import { act, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';

const gone = defaultTemplateIds.handoverToConfirm;
const templatesLeft = Object.fromEntries(Object.entries(templateLabels).filter(([id]) => id !== gone));

interface Table {
  checkedAt: string | null;
  templates: { templateKey: string; problem: string }[];
}

describe('a template that was removed at WeChat', () => {
  let district: District;
  beforeAll(async () => {
    district = await startDistrict({ templates: templatesLeft });
  });
  afterAll(() => district.cloud.close());

  const table = () => district.supervisor.get<Table>('supervision', 'messages.templates', {});
  const troubled = async () => (await table()).templates.filter(({ problem }) => problem !== '');

  it('is found by the timer and shown to the working group', async () => {
    expect((await table()).checkedAt).toBeNull();
    await district.cloud.runTimer('sweep', 'templates');
    await district.cloud.runTimer('sweep', 'templates');

    expect(await troubled()).toMatchObject([{ templateKey: 'handoverToConfirm' }]);
    const overview = await district.supervisor.get('supervision', 'overview.get', {});
    expect(overview).toMatchObject({ templateProblems: 1 });
  });

  it('is not asked for any more, for it would make WeChat refuse the others too', async () => {
    const ids = await district.applicant.get<Record<string, string>>('applicant', 'me.templates', {});
    expect(ids).not.toHaveProperty('handoverToConfirm');
    expect(ids).toHaveProperty('correctionWanted');
  });

  it('loses no message: it is in the inbox, and the specialist is asked to phone, with the reason', async () => {
    const { caseId } = (await assignedCase(district)).view.agencyCase;
    const papers = [{ name: '营业执照', kind: 'copy', count: 1 }];
    await act(district.specialist, 'workbench', caseId, 'RecordVisit', { place: '示例路', note: '', papers });
    await district.cloud.runTimer('sweep', 'outbox');

    const inbox = await district.applicant.get<{ rows: { title: string }[] }>(
      'applicant',
      'messages.list',
      {},
    );
    expect(inbox.rows.map(({ title }) => title)).toContain('材料交接确认提醒');
    const { view, notices } = await district.specialist.get<CaseAnswer>('workbench', 'cases.get', { caseId });
    expect(view.actions).toContain('RecordCall');
    expect(notices.find(({ title }) => title === '材料交接确认提醒')).toMatchObject({
      state: 'undelivered',
      why: '微信里的这个消息模板已停用',
    });
  });

  it('can be checked again by the working group, and by nobody else', async () => {
    await district.supervisor.do('supervision', 'messages.recheckTemplates', {});
    expect(await troubled()).toHaveLength(1);
    for (const phone of [district.applicant, district.window, district.specialist]) {
      expect(errorOf(await phone.ask('supervision', 'messages.templates')).code).toBe('FORBIDDEN');
      expect(errorOf(await phone.tell('supervision', 'messages.recheckTemplates')).code).toBe('FORBIDDEN');
    }
  });

  it('stays known while WeChat does not answer, which is said to who asked', async () => {
    await district.cloud.orderFault({ api: 'subscribeMessage.getTemplateList', code: -1, times: 1 });
    const refusal = errorOf(await district.supervisor.tell('supervision', 'messages.recheckTemplates'));
    expect(refusal.userMessage).toBe('微信没有答复,没能核对。上次的结果还在,请稍后再试。');
    expect(await troubled()).toHaveLength(1);
  });
});
