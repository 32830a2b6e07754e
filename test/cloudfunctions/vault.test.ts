import type { MessageRow } from '@cloud/applicant/procedures/messages/listMessages';
import type { PaperRow } from '@cloud/shared/vault/answerPaper';
import type { VaultOffer } from '@cloud/shared/vault/offersFor';

import { errorOf, newCommandId, phoneOf } from './support/client';
import { act, assignedCase } from './support/district';
import {
  LAND,
  addPaper,
  database,
  district,
  inDays,
  listed,
  offerOf,
  offers,
  ownFile,
  paper,
  requestWith,
  startVault,
  submit,
  sweep,
} from './support/vault';

beforeAll(startVault);
afterAll(() => district.cloud.close());

describe('the vault itself', () => {
  it('shows the enterprise’s own papers first and finds papers by a word, page by page', async () => {
    await addPaper({ name: '法人身份证' });
    await submit(requestWith({ topographicMap: [await ownFile()] }, '页数项目'));
    const all = await listed();
    const ranks = all.map(({ projectId }) => (projectId === null ? 0 : 1));
    expect(ranks).toEqual([...ranks].sort());
    expect((await listed({ words: '身份' })).map(({ name }) => name)).toEqual(['法人身份证']);
    const ofProject = await listed({ projectName: '页数项目' });
    expect(new Set(ofProject.map(({ projectName }) => projectName))).toEqual(new Set(['', '页数项目']));
  });

  it('finds by a word in a vault of six hundred papers, page by page, and says where there is none', async () => {
    const { stranger } = district;
    const me = await stranger.get<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.get');
    const enterpriseId = me.enterprises[0]?.enterpriseId ?? '';
    const like = await database.vaultPapers.find((await addPaper()).paperId);
    if (!like) throw new Error('the paper is not stored');
    const names = Array.from({ length: 600 }, (_, place) => `${place % 15 === 0 ? '年检' : '图纸'}${place}`);
    const insert = (name: string) =>
      database.vaultPapers.insert({
        ...{ ...like, _id: `pap_${name}`, paperId: `pap_${name}`, enterpriseId, name },
        ...{ shelfKey: `0~~${name}~pap_${name}`, searchText: `${name} ` },
      });
    while (names.length > 0) await Promise.all(names.splice(0, 50).map(insert));

    const find = (words: string, cursor: string | null = null) =>
      stranger.get<{ rows: PaperRow[]; nextCursor: string | null }>('applicant', 'vault.list', {
        ...{ enterpriseId, words, cursor },
      });
    const first = await find('年检');
    const second = await find('年检', first.nextCursor);
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([30, 10, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ paperId }) => paperId)).size).toBe(40);
    expect((await find('图纸599')).rows).toMatchObject([{ name: '图纸599' }]);
    expect(await find('没有的')).toMatchObject({ rows: [], nextCursor: null });
  });

  it('makes one paper of one name, known to the items where the catalogue knows it', async () => {
    const { view } = await submit(requestWith({}));
    const { project } = view.agencyCase;
    const { enterpriseId, applicant } = district;
    const { projects: known } = await applicant.get<{ projects: { projectId: string; name: string }[] }>(
      ...(['applicant', 'projects.list', { enterpriseId }] as const),
    );
    const projectId = known.find(({ name }) => name === project.name)?.projectId;
    const added = await addPaper({ name: '总平面图', projectId });
    const again = await addPaper({ name: '总平面图 ', projectId });
    expect(again).toMatchObject({ paperId: added.paperId, number: 2 });
    expect((await offerOf(project.name, 'sitePlan')).paperId).toBe(added.paperId);
  });

  it('adds a paper once however often the command comes', async () => {
    const wish = { name: '只加一次', fileIds: [await ownFile()], commandId: newCommandId() };
    await addPaper(wish);
    expect(await addPaper(wish)).toMatchObject({ number: 1 });
  });

  it('renames and dates a paper, and writes nothing over what was not seen', async () => {
    const added = await addPaper();
    const { paperId, version } = added;
    const versionId = added.versions[0]?.versionId;
    const { applicant } = district;
    const rename = { paperId, version, change: { kind: 'rename', name: '授权书(2026)' } };
    expect(await applicant.do('applicant', 'vault.change', rename)).toMatchObject({ name: '授权书(2026)' });

    const validity = { kind: 'validity', versionId, validUntil: inDays(90) };
    const late = await applicant.tell('applicant', 'vault.change', { paperId, version, change: validity });
    expect(errorOf(late).code).toBe('CONFLICT');
    const dated = { paperId, version: version + 1, change: validity };
    expect(await applicant.do('applicant', 'vault.change', dated)).toMatchObject({ validUntil: inDays(90) });
    expect(await applicant.do('applicant', 'vault.change', dated)).toMatchObject({ version: version + 2 });
  });

  it('drops a paper that no case uses, and hides one that a case rests on', async () => {
    const { applicant } = district;
    const { paperId } = await addPaper({ name: '没人用的' });
    expect(await applicant.do('applicant', 'vault.remove', { paperId })).toEqual({ state: 'removed' });
    expect(await applicant.do('applicant', 'vault.remove', { paperId })).toEqual({ state: 'removed' });
    expect(errorOf(await applicant.ask('applicant', 'vault.get', { paperId })).code).toBe('NOT_FOUND');

    const { view } = await submit(requestWith({ topographicMap: [await ownFile()] }));
    const { name } = view.agencyCase.project;
    const used = (await offerOf(name, 'topographicMap')).paperId;
    expect(await applicant.do('applicant', 'vault.remove', { paperId: used })).toEqual({ state: 'hidden' });
    expect(await offers(name, ['topographicMap'])).toEqual([]);
    const { version, isHidden } = await paper(used);
    expect(isHidden).toBe(true);
    await applicant.do('applicant', 'vault.change', { paperId: used, version, change: { kind: 'restore' } });
    expect(await offers(name, ['topographicMap'])).toHaveLength(1);
  });
});

describe('papers that end', () => {
  const inbox = async () => {
    const page = await district.applicant.get<{ rows: MessageRow[] }>('applicant', 'messages.list', {});
    return page.rows.filter(({ title }) => title === '材料到期提醒');
  };
  const remarksAbout = async (name: string) =>
    (await inbox())
      .flatMap(({ lines }) => lines.map(({ value }) => value))
      .filter((line) => line.includes(name));

  it('are told of once, thirty days before, and once more when they have ended', async () => {
    const added = await addPaper({ name: '快到期的证', validUntil: inDays(20) });
    await addPaper({ name: '还早的证', validUntil: inDays(31) });
    await sweep();
    await sweep();
    expect(await remarksAbout('快到期的证')).toEqual(['快到期的证快到期,请换新的']);
    expect(await remarksAbout('还早的证')).toEqual([]);

    const { paperId } = added;
    const wasNoted = { version: added.version, warnOn: inDays(0), 'versions.0.validUntil': inDays(-1) };
    await database.vaultPapers.update({ _id: paperId }, wasNoted);
    await sweep();
    await sweep();
    expect(await remarksAbout('快到期的证')).toEqual([
      '快到期的证已过期,请传新的',
      '快到期的证快到期,请换新的',
    ]);
  });

  it('are told of once although a sweep died before it noted so', async () => {
    const { paperId } = await addPaper({ name: '中断的证', validUntil: inDays(3) });
    await sweep();
    await database.vaultPapers.update({ _id: paperId }, { warnOn: inDays(0) });
    await sweep();
    expect(await remarksAbout('中断的证')).toHaveLength(1);
  });

  it('are told of by WeChat too, once, though it was busy at first', async () => {
    const told = async () =>
      (await district.cloud.mailbox('test-a')).filter(({ templateId }) => templateId === 'local-paperEnding');
    await district.cloud.runTimer('sweep', 'outbox');
    const before = (await told()).length;
    await district.applicant.caller.subscribe(['local-paperEnding']);
    const { versions } = await addPaper({ name: '微信忙的证', validUntil: inDays(5) });
    await sweep();
    await district.cloud.orderFault({ api: 'subscribeMessage.send', code: 45009, times: 1 });
    await district.cloud.runTimer('sweep', 'outbox');
    expect(await told()).toHaveLength(before);

    const _id = `vault_${versions[0]?.versionId}_${inDays(5)}_ending`;
    const now = new Date().toISOString();
    await database.warnings.update({ _id }, { 'outbox.0.nextAttemptAt': now, outboxDueAt: now });
    await district.cloud.runTimer('sweep', 'outbox');
    await district.cloud.runTimer('sweep', 'outbox');
    expect(await told()).toHaveLength(before + 1);
    expect(await remarksAbout('微信忙的证')).toHaveLength(1);
  });

  it('are offered with a word once they have ended', async () => {
    const { view } = await submit(requestWith({ topographicMap: [await ownFile()] }));
    const { name } = view.agencyCase.project;
    const { paperId } = await offerOf(name, 'topographicMap');
    const { version, versions } = await paper(paperId);
    const change = { kind: 'validity', versionId: versions[0]?.versionId, validUntil: inDays(-1) };
    await district.applicant.do('applicant', 'vault.change', { paperId, version, change });
    expect(await offerOf(name, 'topographicMap')).toMatchObject({ standing: 'expired' });
  });
});

describe('a vault of many papers', () => {
  /** More than the cloud looks through without an index. */
  const MANY = 520;

  it('is read by project and by file without looking through all of it', async () => {
    const { enterpriseId, applicant } = district;
    const fileId = await ownFile();
    await submit(requestWith({ topographicMap: [fileId] }, '大库项目'));
    const { paperId } = await offerOf('大库项目', 'topographicMap');
    const model = await database.vaultPapers.find(paperId);
    if (model === undefined) throw new Error('the vault has no such paper');
    const others = Array.from({ length: MANY }, (_, place) => ({
      ...{ ...model, _id: `many_${place}`, paperId: `many_${place}`, projectId: 'prj_many' },
      ...{ projectName: '一大堆', shelfKey: `1~一大堆~${place}`, searchText: `材料${place}` },
      versions: model.versions.map((version) => ({ ...version, fileIds: [`file_many_${place}`] })),
    }));
    for (let from = 0; from < MANY; from += 40)
      await Promise.all(others.slice(from, from + 40).map((each) => database.vaultPapers.insert(each)));

    const scope = { kind: 'projects', projects: ['大库项目'] };
    const { token } = await applicant.do<{ token: string }>('applicant', 'team.invite', {
      enterpriseId,
      scope,
    });
    const colleague = phoneOf(await district.cloud.login('vault-of-many'));
    const person = { name: '示例同事二', phone: '13811114444' };
    await colleague.do('applicant', 'team.join', { token, person });

    const page = await colleague.get<{ rows: PaperRow[] }>('applicant', 'vault.list', { enterpriseId });
    expect(page.rows.map((row) => row.paperId)).toContain(paperId);
    expect(await colleague.get('applicant', 'files.open', { fileId })).toMatchObject({ kind: 'pdf' });
    for (const { _id } of others) await database.vaultPapers.remove({ _id });
  });
});

describe('a page that does not know yet who holds the phone', () => {
  it('opens with the first enterprise of the person, and tells which that is', async () => {
    const { applicant, enterpriseId } = district;
    await submit(requestWith({ businessLicence: [await ownFile()] }));
    const pages = await Promise.all([
      applicant.get<{ enterpriseId: string }>('applicant', 'vault.list', {}),
      applicant.get<{ enterpriseId: string }>('applicant', 'vault.originals', {}),
      applicant.get<{ enterpriseId: string }>('applicant', 'projects.list', {}),
    ]);
    const me = await applicant.get<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.get');
    expect(me.enterprises[0]?.enterpriseId).toBe(enterpriseId);
    expect(pages.map((page) => page.enterpriseId)).toEqual([enterpriseId, enterpriseId, enterpriseId]);
    expect(await applicant.get('applicant', 'vault.list', {})).toEqual(
      await applicant.get('applicant', 'vault.list', { enterpriseId }),
    );
  });

  it.each(['vault.list', 'vault.originals', 'projects.list'])(
    'is told by %s what to do where there is none',
    async (path) => {
      const { code, userMessage } = errorOf(await district.specialist.ask('applicant', path, {}));
      expect([code, userMessage]).toEqual(['FORBIDDEN', expect.stringContaining('绑定一次企业')]);
    },
  );

  it('is offered what the vault holds of the papers that a case waits for, and of no others', async () => {
    const { applicant, specialist, stranger } = district;
    const licence = await ownFile();
    await submit(requestWith({ businessLicence: [licence], topographicMap: [await ownFile()] }, '示例待补'));
    const { view } = await assignedCase(district, requestWith({}, '示例待补'));
    const { caseId } = view.agencyCase;
    const offered = async () =>
      (await applicant.get<{ offers: VaultOffer[] }>('applicant', 'vault.offersForCase', { caseId })).offers;
    expect(await offered()).toEqual([]);

    await act(specialist, 'workbench', caseId, 'RecordVisit', { place: '示例路', note: '', papers: [] });
    const wish = { title: '执照看不清', explanation: '请重拍', materialId: 'businessLicence' };
    await act(specialist, 'workbench', caseId, 'RequestCorrection', {
      ...{ itemId: LAND, dueOn: inDays(7), wishes: [wish] },
    });
    expect(await offered()).toMatchObject([{ materialId: 'businessLicence', name: '营业执照' }]);
    for (const phone of [stranger, specialist])
      expect(errorOf(await phone.ask('applicant', 'vault.offersForCase', { caseId })).code).toBe('FORBIDDEN');
  });
});
