import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { SupervisionOutputs } from '@/api/api';

import { waitUntil } from '../support/weapp/waitUntil';
import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { act, assignedCase, assistRequest, recruit, startDistrict } from './support/district';
import type { District } from './support/district';

type TagTable = SupervisionOutputs['ratingTags']['get'];

let district: District;
let colleague: Phone;
beforeAll(async () => {
  district = await startDistrict();
  colleague = phoneOf(await district.cloud.login('test-colleague'));
  await recruit(district.supervisor, colleague, { roles: ['supervisor'], name: '示例组员乙' });
});
afterAll(() => district.cloud.close());

const outsiders = ['applicant', 'window', 'specialist'] as const;

/** A case that its enterprise was asked to rate. */
async function caseToRate(): Promise<string> {
  const { specialist, supervisor, enterpriseId } = district;
  const { view } = await assignedCase(district, assistRequest(enterpriseId));
  const { caseId } = view.agencyCase;
  await act(specialist, 'workbench', caseId, 'RecordAssistance', { kind: 'advice', summary: '说明了材料' });
  await act(specialist, 'workbench', caseId, 'FinishAssistance', { summary: '已经清楚' });
  const refused = { outcome: 'refused', answers: null, comments: '' };
  await act(supervisor, 'supervision', caseId, 'RecordFollowUp', refused);
  return caseId;
}

describe('the tags beside the faces', () => {
  const table = () => district.supervisor.get<TagTable>('supervision', 'ratingTags.get');
  const tag = { words: '夜间也接电话', levels: [5, 4], isRetired: false };

  it.each(outsiders)('are not the %s’s to read or change', async (person) => {
    expect(errorOf(await district[person].ask('supervision', 'ratingTags.get')).code).toBe('FORBIDDEN');
    const answer = await district[person].tell('supervision', 'ratingTags.save', { version: 0, tags: [tag] });
    expect(errorOf(answer).code).toBe('FORBIDDEN');
  });

  it('are offered on the rating page as they were saved, and what was rated before keeps its words', async () => {
    const caseId = await caseToRate();
    const levels = { overall: 5, efficiency: 5, skill: 5, attitude: 5 };
    const rating = { levels, tags: ['响应及时'], words: '', fileIds: [] };
    await act(district.applicant, 'applicant', caseId, 'RateCase', rating);

    const { version } = await table();
    await district.supervisor.do('supervision', 'ratingTags.save', { version, tags: [tag] });
    const read = () => district.applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    let answer = await read();
    await waitUntil({
      attempt: async () => (answer = await read()).ratingTags?.length === 1,
      timeoutMs: 30_000,
      explain: () => `the rating page still offers ${JSON.stringify(answer.ratingTags)}`,
    });
    expect(answer.ratingTags).toEqual([{ words: '夜间也接电话', levels: [5, 4] }]);
    expect(answer.view.agencyCase.rating?.tags).toEqual(['响应及时']);

    const changed = { ...rating, levels: { ...levels, overall: 4 }, tags: ['夜间也接电话'] };
    const { view } = await act(district.applicant, 'applicant', caseId, 'ChangeRating', changed);
    expect(view.agencyCase.rating?.tags).toEqual(['夜间也接电话']);
    const staff = await district.specialist.get<CaseAnswer>('workbench', 'cases.get', { caseId });
    expect(staff).not.toHaveProperty('ratingTags');
  });

  it('are saved once however often it is sent, and never over a colleague’s', async () => {
    const { version } = await table();
    const mine = { version, tags: [tag], commandId: newCommandId() };
    const first = await district.supervisor.tell('supervision', 'ratingTags.save', mine);
    expect(await district.supervisor.tell('supervision', 'ratingTags.save', mine)).toEqual(first);
    const slower = await colleague.tell('supervision', 'ratingTags.save', { version, tags: [] });
    expect(errorOf(slower)).toMatchObject({
      code: 'CONFLICT',
      userMessage: '示例组长刚刚改过评价标签,您的改动还没有保存。请看一下最新内容再保存。',
    });
    expect((await table()).tags).toEqual([tag]);
  });

  it('are refused with the sentence of the rule', async () => {
    const { version } = await table();
    const twice = await district.supervisor.tell('supervision', 'ratingTags.save', {
      version,
      tags: [tag, tag],
    });
    expect(errorOf(twice)).toMatchObject({ code: 'BAD_INPUT' });
    expect(Object.keys(errorOf(twice).fields ?? {})).toEqual(['tags.1.words']);
  });
});
