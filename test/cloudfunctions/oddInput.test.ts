import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { makeCreditCode } from '@/domain/shared/creditCode';
import type { Me } from '@cloud/shared/me/answerMe';

import { errorOf, phoneOf, type Phone } from './support/client';
import { act, agencyRequest, assistRequest, startDistrict, type District } from './support/district';

const RARE = '𠮷野家㐂一示例有限公司';
const TAGS = '<script>alert(1)</script>示例厂房 <b>一期</b>';
const ESSAY = '我们公司想在示例区办厂。'.repeat(5_000);

let district: District;
let phone: Phone;
let enterpriseId: string;
beforeAll(async () => {
  district = await startDistrict();
  phone = phoneOf(await district.cloud.login('odd-names'));
  const me = await phone.do<Me>('applicant', 'me.bindEnterprise', {
    ...{ creditCode: makeCreditCode('91500000MA5DEMXD4'), enterpriseName: RARE },
    ...{ myName: '示例𠮷', phone: '13800007777' },
  });
  enterpriseId = me.enterprises[0]?.enterpriseId ?? '';
});
afterAll(() => district.cloud.close());

const submit = (request: object) => phone.tell<CaseAnswer>('applicant', 'cases.submit', request);

describe('names that few programs expect', () => {
  it('come back as they were typed, to whom they are shown', async () => {
    const me = await phone.get<Me>('applicant', 'me.get');
    expect(me.enterprises[0]?.name).toBe(RARE);
    expect(me.name).toBe('示例𠮷');

    const project = { name: `${TAGS}😀𠮷`, address: '示例路 1 号 & "引号"', investmentWan: 1 };
    const answer = await submit({ ...agencyRequest(enterpriseId), project });
    expect(answer).toMatchObject({ ok: true });

    const queue = await district.window.get<{ rows: { projectName: string; enterpriseName: string }[] }>(
      'workbench',
      'cases.list',
      { scope: 'queue', search: '𠮷野家' },
    );
    expect(queue.rows).toMatchObject([{ projectName: project.name, enterpriseName: RARE }]);
  });

  it('are found by their parts, and tags are looked for as words', async () => {
    for (const search of ['㐂一', '<script>', '一期</b>']) {
      const found = await district.window.get<{ rows: object[] }>('workbench', 'cases.list', {
        scope: 'queue',
        search,
      });
      expect([search, found.rows.length]).toEqual([search, 1]);
    }
  });
});

describe('a pasted essay', () => {
  it('is refused with the field and how much fits, and nothing is stored', async () => {
    const refusal = errorOf(
      await submit({ ...assistRequest(enterpriseId), question: ESSAY.slice(0, 20_000) }),
    );
    expect(refusal.code).toBe('BAD_INPUT');
    expect(refusal.fields?.['question']).toMatch(/最多 \d+ 个?字/);

    const { rows } = await phone.get<{ rows: object[] }>('applicant', 'cases.list', { filter: 'all' });
    expect(rows).toHaveLength(1);
  });

  it('beyond what a call carries is refused as well', async () => {
    const refusal = errorOf(await submit({ ...assistRequest(enterpriseId), question: ESSAY.repeat(8) }));
    expect(refusal).toMatchObject({ code: 'TOO_LARGE', userMessage: '一次提交的内容太多,请分几次提交。' });
  });

  it('is refused in the words of staff too', async () => {
    const { rows } = await phone.get<{ rows: { caseId: string }[] }>('applicant', 'cases.list', {
      filter: 'all',
    });
    const caseId = rows[0]?.caseId ?? '';
    await act(district.window, 'workbench', caseId, 'AcceptCase', { note: '' });
    const assigned = { caseId, specialistId: district.specialistId, reason: '' };
    await district.window.do('workbench', 'cases.assign', assigned);
    const said = await district.specialist.tell('workbench', 'cases.act', {
      ...{ caseId, type: 'ReportProgress', payload: { words: ESSAY.slice(0, 9_000) } },
    });
    expect(errorOf(said)).toMatchObject({ code: 'BAD_INPUT' });
  });
});
