import { defaultPromises } from '@/domain/agencyCase/promises';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { SupervisionOutputs } from '@/api/api';

import type { PublicPaper } from '@/domain/guide/PublicPaper';

import { pictures } from '../support/pictures';
import { waitUntil } from '../support/weapp/waitUntil';
import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { act, assignedCase, assistRequest, recruit, startDistrict } from './support/district';
import type { District } from './support/district';
import { openDatabase } from './support/ownDatabase';
import { pdf, uploadedBy } from './support/upload';

type Papers = SupervisionOutputs['papers']['list'];
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

describe('samples and blank forms', () => {
  const paperId = 'businessLicence';
  let visitor: Phone;
  beforeAll(async () => {
    visitor = phoneOf(await district.cloud.login('test-visitor'));
  });

  /** An upload of a member of the group, taken into the books. */
  async function uploaded(phone: Phone, name: string, bytes: Buffer): Promise<string> {
    const { folder } = await phone.do<{ folder: string }>('supervision', 'files.ticket');
    const fileID = await phone.caller.upload(`${folder}/${name}`, bytes);
    return (await phone.do<{ fileId: string }>('supervision', 'files.register', { fileID, name })).fileId;
  }

  async function paper(): Promise<Papers[number] | undefined> {
    const all = await district.supervisor.get<Papers>('supervision', 'papers.list');
    return all.find((each) => each.paperId === paperId);
  }

  const change = async (wanted: object, phone = district.supervisor) =>
    phone.tell('supervision', 'papers.change', {
      ...{ paperId, version: (await paper())?.version ?? 0, change: wanted },
    });
  const blank = () =>
    visitor.ask<{ url: string; name: string }>('applicant', 'guide.blank', { blankId: paperId });
  const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());

  it.each(outsiders)('are not the %s’s to change', async (person) => {
    const { ask, tell } = district[person];
    expect(errorOf(await ask('supervision', 'papers.list')).code).toBe('FORBIDDEN');
    const wish = { paperId, version: 0, change: { type: 'WithdrawBlank' } };
    expect(errorOf(await tell('supervision', 'papers.change', wish)).code).toBe('FORBIDDEN');
  });

  it('a blank form goes to anyone as it was uploaded, is replaced, and is gone once withdrawn', async () => {
    expect(errorOf(await blank()).code).toBe('NOT_FOUND');
    const first = await uploaded(district.supervisor, '执照复印件说明.pdf', pdf);
    expect((await change({ type: 'PutBlank', fileId: first })).ok).toBe(true);
    const answer = await blank();
    if (!answer.ok) throw new Error(answer.error.userMessage);
    expect(answer.output.name).toBe('执照复印件说明.pdf');
    expect(await bytesAt(answer.output.url)).toEqual(pdf);
    const known = (await paper())?.guide.blanks[0];
    expect(known).toMatchObject({ number: 1, by: '示例组长', until: null, bytes: pdf.length });
    expect(known?.sha256).toMatch(/^[0-9a-f]{64}$/);

    const second = await uploaded(colleague, '新版说明.pdf', Buffer.concat([pdf, Buffer.from('%新\n')]));
    expect((await change({ type: 'PutBlank', fileId: second }, colleague)).ok).toBe(true);
    const replaced = await blank();
    expect(replaced.ok && replaced.output.name).toBe('新版说明.pdf');
    expect((await change({ type: 'WithdrawBlank' })).ok).toBe(true);
    expect(errorOf(await blank())).toMatchObject({ code: 'NOT_FOUND' });
    expect((await paper())?.guide.blanks.map(({ number, by }) => [number, by])).toEqual([
      [2, '示例组员乙'],
      [1, '示例组长'],
    ]);
    expect(errorOf(await district.applicant.ask('applicant', 'files.open', { fileId: first })).code).toBe(
      'FORBIDDEN',
    );
  });

  it('the words and the picture of a right one reach anyone, and nothing of who put them there', async () => {
    const fileId = await uploaded(district.supervisor, '样例.png', pictures.png);
    await change({ type: 'ShowPicture', fileId });
    await change({ type: 'SayLooks', looks: ['四角都在画面里。'] });
    let found: PublicPaper | undefined;
    await waitUntil({
      attempt: async () => {
        const papers = await visitor.get<PublicPaper[]>('applicant', 'guide.papers');
        found = papers.find((each) => each.paperId === paperId);
        return found?.looks[0] === '四角都在画面里。';
      },
      timeoutMs: 30_000,
      explain: () => 'the sentences never reached the public',
    });
    expect(found).toEqual({ paperId, looks: ['四角都在画面里。'], hasPicture: true, blank: null });
    const picture = await visitor.get<{ url: string }>('applicant', 'guide.paperPicture', { paperId });
    expect(await bytesAt(picture.url)).toEqual(pictures.png);
  });

  it('what belongs to an enterprise, is of another kind or is no paper is refused', async () => {
    const foreign = await uploadedBy(district.applicant, { enterpriseId: district.enterpriseId });
    expect(errorOf(await change({ type: 'PutBlank', fileId: foreign })).userMessage).toContain(
      '没有收到这个文件',
    );
    const photo = await uploaded(district.supervisor, '照片.png', pictures.png);
    expect(errorOf(await change({ type: 'PutBlank', fileId: photo }))).toMatchObject({
      code: 'BAD_INPUT',
      userMessage: '空白表只能用 Word(docx)或 PDF,“照片.png”不是。请换一个文件。',
    });
    const none = { paperId: 'toString', version: 0, change: { type: 'WithdrawBlank' } };
    expect(errorOf(await district.supervisor.tell('supervision', 'papers.change', none)).code).toBe(
      'NOT_FOUND',
    );
  });

  it('two at once: the slower one is told who was faster, and a repeated command changes nothing', async () => {
    const version = (await paper())?.version ?? 0;
    const wish = {
      paperId,
      version,
      commandId: newCommandId(),
      change: { type: 'SayLooks', looks: ['甲写的。'] },
    };
    const first = await district.supervisor.tell('supervision', 'papers.change', wish);
    expect(await district.supervisor.tell('supervision', 'papers.change', wish)).toEqual(first);
    const late = { paperId, version, change: { type: 'SayLooks', looks: ['乙写的。'] } };
    expect(errorOf(await colleague.tell('supervision', 'papers.change', late))).toMatchObject({
      code: 'CONFLICT',
      userMessage: expect.stringContaining('示例组长刚刚改过这份材料的样例或空白表') as string,
    });
    expect((await paper())?.guide.looks).toEqual(['甲写的。']);
  });
});

describe('the days and hours that are the district’s', () => {
  const { ratingChangeDays, parcelDays } = defaultPromises;
  const promises = {
    ...defaultPromises,
    ...{ ratingChangeDays: 3, parcelDays: 10, inviteHours: 48, paperWarnDays: 60 },
  };
  const promisesOf = ({ view }: CaseAnswer) => view.agencyCase.promises;
  const save = (wish: object, phone = district.supervisor) =>
    phone.tell('supervision', 'rules.savePromises', wish);

  it('hold for new requests, links and papers, and leave running cases what they were promised', async () => {
    const { applicant, enterpriseId } = district;
    const running = await assignedCase(district, assistRequest(enterpriseId));
    const fileId = await uploadedBy(applicant, { enterpriseId });
    const paper = {
      enterpriseId,
      name: '公司章程',
      projectId: null,
      fileIds: [fileId],
      validUntil: '2099-12-31',
    };
    await applicant.do('applicant', 'vault.add', paper);
    const wish = { version: 0, promises, commandId: newCommandId() };
    const first = await save(wish);
    expect(first.ok).toBe(true);
    expect(await save(wish)).toEqual(first);

    await waitUntil({
      attempt: async () => {
        const { rows } = await applicant.get<{ rows: { warnDays: number }[] }>('applicant', 'vault.list', {
          enterpriseId,
        });
        return rows[0]?.warnDays === 60;
      },
      timeoutMs: 30_000,
      explain: () => 'the vault never heard of the new days',
    });
    const before = Date.now();
    const invited = { enterpriseId, scope: { kind: 'all' } };
    const { expiresAt } = await applicant.do<{ expiresAt: string }>('applicant', 'team.invite', invited);
    expect((Date.parse(expiresAt) - before) / 3_600_000).toBeCloseTo(48, 1);
    const fresh = await applicant.do<CaseAnswer>('applicant', 'cases.submit', assistRequest(enterpriseId));
    expect(promisesOf(fresh)).toMatchObject({ ratingChangeDays: 3, parcelDays: 10 });
    const { caseId } = running.view.agencyCase;
    const kept = await applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    expect(promisesOf(kept)).toMatchObject({ ratingChangeDays, parcelDays });
  });

  it('are as they always were in a case that was stored before there were any', async () => {
    const { view } = await assignedCase(district, assistRequest(district.enterpriseId));
    const { caseId } = view.agencyCase;
    const database = await openDatabase(district.cloud);
    const { acceptWd, visitWd, feedbackWd, deliverWd, consentWd } = defaultPromises;
    const earliest = { acceptWd, visitWd, feedbackWd, deliverWd, consentWd };
    const { command } = await import('@cloud/shared/database/collection');
    await database.cases.update({ _id: caseId }, { promises: command.set(earliest) });
    const answer = await district.applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    expect(promisesOf(answer)).toEqual(defaultPromises);
  });

  it.each([
    [{ ratingChangeDays: 0 }, '“修改评价”至少 1 天。'],
    [{ parcelDays: 31 }, '“快递询问”最多 30 天。'],
    [{ inviteHours: 200 }, '“邀请链接”最多 168 小时。'],
    [{ paperWarnDays: 30.5 }, '“材料到期提醒”应为整数天。'],
  ])('are refused where they make no sense: %j', async (odd, sentence) => {
    const refused = errorOf(await save({ version: 1, promises: { ...promises, ...odd } }));
    expect(refused).toMatchObject({ code: 'BAD_INPUT', userMessage: sentence });
  });

  it('are not saved over a colleague’s', async () => {
    expect((await save({ version: 1, promises })).ok).toBe(true);
    expect(errorOf(await save({ version: 1, promises: defaultPromises }, colleague))).toMatchObject({
      code: 'CONFLICT',
      userMessage: '服务承诺刚刚被别人改过,您的改动还没有保存。请看一下最新内容再保存。',
    });
  });
});
