import type { CaseAnswer, CasePage } from '@/domain/agencyCase/CaseAnswer';
import { emptyDraft } from '@/domain/request/RequestDraft';
import { makeCreditCode } from '@/domain/shared/creditCode';
import type { Me } from '@cloud/shared/me/answerMe';
import type { TeamAnswer } from '@cloud/shared/team/answerTeam';

import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { act, agencyRequest, assistRequest, confirmAll, startDistrict } from './support/district';
import type { District } from './support/district';
import { uploadedBy } from './support/upload';

const shared = '两家之间的项目';

let district: District;
/** Owns one enterprise and was let see one project of another: the district's first. */
let person: Phone;
let own: string;
let other: string;
let caseOfOwn: string;
let caseOfOther: string;
beforeAll(async () => {
  district = await startDistrict();
  other = district.enterpriseId;
  person = phoneOf(await district.cloud.login('two-houses'));
  const me = await person.do<Me>('applicant', 'me.bindEnterprise', {
    ...{ creditCode: makeCreditCode('91500000MA5TW0H01'), enterpriseName: '示例自家企业' },
    ...{ myName: '示例两家人', phone: '13900005001' },
  });
  own = me.enterprises[0]?.enterpriseId ?? '';
  await confirmAll(district.window);
  const scope = { kind: 'projects', projects: [shared] };
  const invite = { enterpriseId: other, scope };
  const { token } = await district.applicant.do<{ token: string }>('applicant', 'team.invite', invite);
  await person.do('applicant', 'team.join', { token });
  caseOfOwn = await submit(person, assistRequest(own));
  const project = { ...agencyRequest(other).project, name: shared };
  caseOfOther = await submit(person, { ...assistRequest(other), project });
});
afterAll(() => district.cloud.close());

async function submit(phone: Phone, request: object): Promise<string> {
  return (await phone.do<CaseAnswer>('applicant', 'cases.submit', request)).view.agencyCase.caseId;
}

async function listed(): Promise<[string, string][]> {
  const { rows } = await person.get<CasePage>('applicant', 'cases.list', { filter: 'all' });
  return rows.map(({ caseId, enterpriseName }) => [caseId, enterpriseName]);
}

describe('somebody with two enterprises', () => {
  it('sees the cases of both, each under its own name', async () => {
    expect((await listed()).sort()).toEqual(
      [
        [caseOfOwn, '示例自家企业'],
        [caseOfOther, '示例甲企业有限公司'],
      ].sort(),
    );
  });

  it('cannot hand one house’s file in for the other', async () => {
    const fileId = await uploadedBy(person, { enterpriseId: own });
    const submissions = [{ materialId: 'attachment', name: '附件', fileIds: [fileId] }];
    const project = { ...agencyRequest(other).project, name: shared };
    const request = { ...assistRequest(other), project, submissions };
    const answer = await person.tell('applicant', 'cases.submit', request);
    expect(errorOf(answer).code).not.toBe('INTERNAL');
    expect(await listed()).toHaveLength(2);
  });

  it('keeps the drafts of both apart, each naming its house', async () => {
    for (const enterpriseId of [own, other]) {
      const draft = { ...emptyDraft({ mode: 'assist', commandId: newCommandId() }), enterpriseId };
      await person.do('applicant', 'drafts.save', {
        draft: { ...draft, question: `问 ${enterpriseId}` },
        ...{ version: 0, device: '手机甲' },
      });
    }
    const { drafts } = await person.get<{ drafts: { enterpriseId: string }[] }>('applicant', 'drafts.list');
    expect(drafts.map(({ enterpriseId }) => enterpriseId).sort()).toEqual([own, other].sort());
    const others = await district.applicant.get<{ drafts: object[] }>('applicant', 'drafts.list');
    expect(others.drafts).toEqual([]);
  });

  it('finds in neither vault what the other holds', async () => {
    const papersOf = (enterpriseId: string) =>
      person.get<{ papers: { enterpriseId?: string; name: string }[] }>('applicant', 'vault.list', {
        enterpriseId,
      });
    const fileIds = [await uploadedBy(person, { enterpriseId: own })];
    await person.do('applicant', 'vault.add', {
      ...{ enterpriseId: own, name: '自家图纸', projectId: null, fileIds, validUntil: null },
    });
    expect(JSON.stringify(await papersOf(own))).toContain('自家图纸');
    expect(JSON.stringify(await papersOf(other))).not.toContain('自家图纸');
    const wrong = { enterpriseId: other, name: '混入图纸', projectId: null, fileIds, validUntil: null };
    expect((await person.tell('applicant', 'vault.add', wrong)).ok).toBe(false);
  });

  it('hears nothing of the other house once let go there, and all of the own', async () => {
    const { people } = await district.applicant.get<TeamAnswer>('applicant', 'team.get', {
      enterpriseId: other,
    });
    const me = people.find(({ name }) => name === '示例两家人');
    await district.applicant.do('applicant', 'team.remove', {
      ...{ enterpriseId: other, accountId: me?.accountId, seenVersion: me?.version },
    });
    for (const caseId of [caseOfOwn, caseOfOther])
      await act(district.window, 'workbench', caseId, 'AcceptCase');
    await district.cloud.runTimer('sweep', 'outbox');

    const inbox = await person.get<{ rows: { page: string }[] }>('applicant', 'messages.list');
    const pages = inbox.rows.map(({ page }) => page).join();
    expect(pages).toContain(caseOfOwn);
    expect(pages).not.toContain(caseOfOther);
    const owners = await district.applicant.get<{ rows: { page: string }[] }>('applicant', 'messages.list');
    expect(owners.rows.map(({ page }) => page).join()).toContain(caseOfOther);
    expect((await listed()).map(([caseId]) => caseId)).toEqual([caseOfOwn]);
    expect((await person.ask('applicant', 'cases.get', { caseId: caseOfOther })).ok).toBe(false);
    expect((await person.tell('applicant', 'cases.submit', assistRequest(other))).ok).toBe(false);
  });
});
