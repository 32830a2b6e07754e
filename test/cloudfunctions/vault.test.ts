import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { addDays, dayOf } from '@/domain/shared/time';
import type { MessageRow } from '@cloud/applicant/procedures/messages/listMessages';
import type { OriginalOut } from '@cloud/shared/repositories/cases/originalsOut';
import type { PaperAnswer, PaperRow } from '@cloud/shared/vault/answerPaper';
import type { VersionInCase } from '@cloud/shared/vault/versionsInCase';
import type { VaultOffer } from '@cloud/shared/vault/offersFor';

import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { act, agencyRequest, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';
import type { OwnDatabase } from './support/ownDatabase';
import { openDatabase } from './support/ownDatabase';
import { uploadPaper } from './support/papers';

let district: District;
let database: OwnDatabase;
beforeAll(async () => {
  district = await startDistrict();
  database = await openDatabase(district.cloud);
});
afterAll(() => district.cloud.close());

const inDays = (days: number) => addDays({ day: dayOf(new Date().toISOString()), days });
const LAND = 'landUsePermit';
let projects = 0;

/** A request about a project of its own, with these papers. */
function requestWith(papers: Readonly<Record<string, readonly string[]>>, projectName?: string) {
  projects += 1;
  const request = agencyRequest(district.enterpriseId);
  const submissions = Object.entries(papers).map(([materialId, fileIds]) => ({
    ...{ materialId, fileIds, name: materialId },
  }));
  const name = projectName ?? `示例项目${projects}`;
  return { ...request, project: { ...request.project, name }, itemIds: [LAND], submissions };
}

async function submit(request: object): Promise<CaseAnswer> {
  return district.applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
}

function ownFile(): Promise<string> {
  return uploadPaper(district.applicant, { enterpriseId: district.enterpriseId });
}

async function offers(projectName: string, materialIds: string[], phone = district.applicant) {
  const { enterpriseId } = district;
  const wish = { enterpriseId, projectName, materialIds };
  return (await phone.get<{ offers: VaultOffer[] }>('applicant', 'vault.offers', wish)).offers;
}

async function offerOf(projectName: string, materialId: string): Promise<VaultOffer> {
  const [offer] = await offers(projectName, [materialId]);
  if (!offer) throw new Error('the vault offers nothing');
  return offer;
}

function paper(paperId: string): Promise<PaperAnswer> {
  return district.applicant.get('applicant', 'vault.get', { paperId });
}

async function listed(search: object = {}): Promise<PaperRow[]> {
  const { enterpriseId } = district;
  const page = await district.applicant.get<{ rows: PaperRow[] }>('applicant', 'vault.list', {
    ...{ enterpriseId, ...search },
  });
  return page.rows;
}

async function addPaper(wish: object = {}): Promise<PaperAnswer> {
  projects += 1;
  const { enterpriseId } = district;
  const paperOf = { enterpriseId, name: `自备材料${projects}`, projectId: null, fileIds: [await ownFile()] };
  return district.applicant.do('applicant', 'vault.add', { ...paperOf, ...wish });
}

async function sweep(): Promise<{ kept: number; warned: number }> {
  const { result } = await district.cloud.runTimer<{ output: { kept: number; warned: number } }>(
    'sweep',
    'vault',
  );
  if (!result) throw new Error('the sweep did not answer');
  return result.output;
}

describe('what is handed in', () => {
  it('is offered to the next request of the same project, and the licence to every project', async () => {
    const [licence, map] = [await ownFile(), await ownFile()];
    await submit(requestWith({ businessLicence: [licence], topographicMap: [map] }, '示例一期'));

    const same = await offers('示例 一期', ['businessLicence', 'topographicMap', 'sitePlan']);
    expect(same.map(({ materialId, name, number }) => [materialId, name, number])).toEqual([
      ['businessLicence', '营业执照', 1],
      ['topographicMap', '地形图', 1],
    ]);
    expect(same[1]?.files).toMatchObject([{ fileId: map, kind: 'pdf' }]);

    const other = await offers('示例别处', ['businessLicence', 'topographicMap']);
    expect(other.map(({ materialId }) => materialId)).toEqual(['businessLicence']);
  });

  it('becomes a new version when it comes again, by whichever way, and never twice', async () => {
    const { view } = await assignedCase(district, requestWith({ topographicMap: [await ownFile()] }));
    const { caseId, project } = view.agencyCase;
    const second = await uploadPaper(district.specialist, { caseId }, 'workbench');
    const payload = { materialId: 'topographicMap', name: '地形图', fileIds: [second] };
    const command = { caseId, type: 'SubmitMaterial', payload, commandId: newCommandId() };
    await district.specialist.do('workbench', 'cases.act', command);
    await district.specialist.do('workbench', 'cases.act', command);

    const { paperId } = await offerOf(project.name, 'topographicMap');
    const { versions } = await paper(paperId);
    expect(versions.map(({ number, addedByName }) => [number, addedByName])).toEqual([
      [2, '示例专员甲'],
      [1, '示例经办人'],
    ]);
    expect(versions[0]?.usedIn).toMatchObject([{ caseId, projectName: project.name }]);
  });

  it('comes in with the answer to a 补正 under the name of the paper', async () => {
    const { view } = await assignedCase(district, requestWith({}));
    const { caseId, project } = view.agencyCase;
    const { applicant, specialist } = district;
    await act(specialist, 'workbench', caseId, 'RecordVisit', { place: '示例路', note: '', papers: [] });
    const wish = { title: '地形图看不清', explanation: '请重拍', materialId: 'topographicMap' };
    const asked = { itemId: LAND, dueOn: inDays(7), wishes: [wish] };
    const { view: waiting } = await act(specialist, 'workbench', caseId, 'RequestCorrection', asked);
    const [correction] = waiting.agencyCase.corrections;
    const fileIds = [await uploadPaper(applicant, { caseId })];
    const answers = [{ wishId: correction?.wishes[0]?.wishId, words: '', fileIds }];
    const payload = { correctionId: correction?.correctionId, answers };
    await act(applicant, 'applicant', caseId, 'AnswerCorrection', payload);

    expect(await offerOf(project.name, 'topographicMap')).toMatchObject({ name: '地形图', number: 1 });
  });

  it('brings along until when it is good, so that the first warning comes in time', async () => {
    const submissions = [
      {
        ...{ materialId: 'topographicMap', name: '地形图' },
        ...{ fileIds: [await ownFile()], validUntil: inDays(20) },
      },
    ];
    const { view } = await submit({ ...requestWith({}), submissions });
    const { project, caseId } = view.agencyCase;
    expect(await offerOf(project.name, 'topographicMap')).toMatchObject({
      ...{ validUntil: inDays(20), standing: 'ending' },
    });
    await sweep();
    const { rows } = await district.applicant.get<{ rows: MessageRow[] }>('applicant', 'messages.list', {});
    expect(JSON.stringify(rows.filter(({ title }) => title === '材料到期提醒'))).toContain('地形图快到期');

    const old = {
      materialId: 'sitePlan',
      name: '总平面图',
      fileIds: [await ownFile()],
      validUntil: inDays(-1),
    };
    const command = { caseId, type: 'SubmitMaterial', payload: old };
    const refused = errorOf(await district.applicant.tell('applicant', 'cases.act', command));
    expect(refused.code).toBe('NOT_ALLOWED');
    expect(refused.userMessage).toContain('“总平面图”有效期到昨天,已过期');
  });

  it('gets there by the sweep where a command was kept from putting it there', async () => {
    const { view } = await submit(requestWith({ topographicMap: [await ownFile()] }));
    const { caseId, project } = view.agencyCase;
    const { paperId } = await offerOf(project.name, 'topographicMap');
    await database.vaultPapers.remove({ _id: paperId });
    expect((await database.cases.find(caseId))?.vaultDueAt).toBeNull();

    const longAgo = new Date(Date.now() - 3_600_000).toISOString();
    await database.cases.update({ _id: caseId }, { vaultDueAt: longAgo });
    expect((await sweep()).kept).toBe(1);
    expect((await offerOf(project.name, 'topographicMap')).paperId).toBe(paperId);
    expect((await sweep()).kept).toBe(0);
  });

  it('gets there also from cases that an earlier version stored', async () => {
    const { view } = await submit(requestWith({ topographicMap: [await ownFile()] }));
    const { caseId, project } = view.agencyCase;
    const { paperId } = await offerOf(project.name, 'topographicMap');
    await database.vaultPapers.remove({ _id: paperId });
    const { command } = await import('@cloud/shared/database/collection');
    const missing = { 'keys.byResult': command.remove(), 'keys.byOriginals': command.remove() };
    const longAgo = new Date(Date.now() - 3_600_000).toISOString();
    await database.cases.update(
      { _id: caseId },
      { ...missing, vaultDueAt: command.remove(), updatedAt: longAgo },
    );

    await district.cloud.runTimer('sweep', 'learn');
    await sweep();
    expect((await offerOf(project.name, 'topographicMap')).paperId).toBe(paperId);
    expect((await database.cases.find(caseId))?.keys.byOriginals).toBe('');
  });

  it('leaves a case with the version that it used', async () => {
    const first = await ownFile();
    const { view } = await submit(requestWith({ topographicMap: [first] }));
    const { caseId, project } = view.agencyCase;
    const { paperId } = await offerOf(project.name, 'topographicMap');
    const fileIds = [await ownFile()];
    const newer = await district.applicant.do<PaperAnswer>('applicant', 'vault.addVersion', {
      ...{ paperId, fileIds, validUntil: null },
    });
    expect(newer.number).toBe(2);

    const after = await district.applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    expect(after.view.agencyCase.submissions).toMatchObject([{ fileIds: [first] }]);
    expect(after.view.version).toBe(view.version);
  });
});

describe('a second request', () => {
  it('takes papers from the vault without an upload, and one file then serves both cases', async () => {
    const licence = await ownFile();
    const { view: first } = await submit(requestWith({ businessLicence: [licence] }));
    const offer = await offerOf('示例新项目', 'businessLicence');
    const fileIds = offer.files.map(({ fileId }) => fileId);
    const { view: second } = await submit(requestWith({ businessLicence: fileIds }));

    const { versions } = await paper(offer.paperId);
    const used = versions[0]?.usedIn.map(({ caseId }) => caseId);
    expect(used).toEqual(expect.arrayContaining([first.agencyCase.caseId, second.agencyCase.caseId]));
    expect(versions[0]?.fileIds).toEqual([licence]);
  });

  it('finds the projects of the earlier ones, the last one first', async () => {
    const { enterpriseId, applicant } = district;
    await submit(requestWith({}, '旧的一期'));
    await submit({ ...requestWith({}, '新的二期') });
    const again = requestWith({}, '旧的一期');
    await submit({ ...again, project: { ...again.project, address: '示例区新路 9 号', investmentWan: 77 } });

    const { projects: found } = await applicant.get<{ projects: { name: string }[] }>(
      ...(['applicant', 'projects.list', { enterpriseId }] as const),
    );
    expect(found.slice(0, 2)).toMatchObject([
      { name: '旧的一期', address: '示例区新路 9 号', investmentWan: 77 },
      { name: '新的二期' },
    ]);
    expect(found.filter(({ name }) => name === '旧的一期')).toHaveLength(1);
  });
});

describe('a newer version', () => {
  interface Versions {
    readonly papers: readonly VersionInCase[];
  }

  async function withNewerVersion() {
    const { view } = await assignedCase(district, requestWith({ topographicMap: [await ownFile()] }));
    const { caseId, project } = view.agencyCase;
    const { paperId } = await offerOf(project.name, 'topographicMap');
    const newer = { paperId, fileIds: [await ownFile()], validUntil: null };
    const seen = async () =>
      (await district.specialist.get<Versions>('workbench', 'cases.paperVersions', { caseId })).papers;
    const [before] = await seen();
    await district.applicant.do('applicant', 'vault.addVersion', newer);
    return { caseId, before, seen, fileIds: newer.fileIds };
  }

  it('is shown to the specialist, who may take it while an item that wants it is not filed', async () => {
    const { caseId, before, seen, fileIds } = await withNewerVersion();
    expect(before).toMatchObject({ name: '地形图', number: 1, newer: null });
    expect(await seen()).toMatchObject([{ number: 1, newer: { number: 2, canReplace: true, fileIds } }]);

    const payload = { materialId: 'topographicMap', name: '地形图', fileIds };
    await act(district.specialist, 'workbench', caseId, 'SubmitMaterial', payload);
    expect(await seen()).toMatchObject([{ number: 2, newer: null }]);
    const mine = await district.applicant.get<Versions>('applicant', 'cases.paperVersions', { caseId });
    expect(mine.papers).toMatchObject([{ number: 2 }]);
  });

  it('opens for the specialist before it is taken, and for no other; not once it is out of use', async () => {
    const { caseId, seen, fileIds } = await withNewerVersion();
    const { specialist, otherSpecialist, window, stranger, applicant } = district;
    const [fileId = ''] = fileIds;
    expect((await seen())[0]?.newer?.files).toMatchObject({ [fileId]: { kind: 'pdf' } });
    expect(await specialist.get('workbench', 'files.open', { fileId })).toMatchObject({ kind: 'pdf' });
    for (const phone of [otherSpecialist, window])
      expect(errorOf(await phone.ask('workbench', 'files.open', { fileId })).code).toBe('FORBIDDEN');
    expect(errorOf(await stranger.ask('applicant', 'files.open', { fileId })).code).toBe('FORBIDDEN');

    const other = await addPaper({ name: '与办件无关的材料' });
    const unused = { fileId: other.versions[0]?.files[0]?.fileId };
    expect(errorOf(await specialist.ask('workbench', 'files.open', unused)).code).toBe('FORBIDDEN');

    const { view } = await applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    const { paperId } = await offerOf(view.agencyCase.project.name, 'topographicMap');
    await applicant.do('applicant', 'vault.remove', { paperId });
    expect(errorOf(await specialist.ask('workbench', 'files.open', { fileId })).code).toBe('FORBIDDEN');
  });

  it('is shown to nobody who has nothing to do with the case', async () => {
    const { caseId } = await withNewerVersion();
    const { stranger, otherSpecialist } = district;
    const path = 'cases.paperVersions';
    expect(errorOf(await stranger.ask('applicant', path, { caseId })).code).toBe('FORBIDDEN');
    expect(errorOf(await otherSpecialist.ask('workbench', path, { caseId })).code).toBe('FORBIDDEN');
  });
});

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

describe('原件在哪里', () => {
  const originals = async (phone = district.applicant) => {
    const { enterpriseId } = district;
    return (await phone.get<{ rows: OriginalOut[] }>('applicant', 'vault.originals', { enterpriseId })).rows;
  };

  it('names what the service holds, with whom, since when and until when, and nothing that is back', async () => {
    const { view } = await assignedCase(district, requestWith({}));
    const { caseId, project } = view.agencyCase;
    const { applicant, specialist } = district;
    const mine = async () => (await originals()).filter((each) => each.caseId === caseId);
    expect(await mine()).toEqual([]);

    const taken = { name: '出让合同', kind: 'original', count: 1, dueBackOn: inDays(14) };
    const copy = { name: '执照复印件', kind: 'copy', count: 2 };
    const visit = { place: '示例路', note: '', papers: [taken, copy] };
    const visited = await act(specialist, 'workbench', caseId, 'RecordVisit', visit);
    const [list] = visited.view.agencyCase.handoverLists;
    expect(await mine()).toMatchObject([
      {
        ...{ name: '出让合同', count: 1, projectName: project.name, holderName: '示例专员甲' },
        ...{ dueBackOn: inDays(14), since: list?.recordedAt, left: expect.any(Number) as number },
      },
    ]);
    expect((await mine())[0]?.departmentName).not.toBe('');

    await act(applicant, 'applicant', caseId, 'ConfirmHandover', { handoverId: list?.handoverId });
    const [entry] = list?.entries ?? [];
    const loan = { entryId: entry?.entryId, departmentName: '规划资源局', dueBackOn: inDays(7) };
    await act(specialist, 'workbench', caseId, 'LendOriginal', loan);
    expect((await mine())[0]?.loan).toMatchObject({ departmentName: '规划资源局', dueBackOn: inDays(7) });
    const early = { caseId, type: 'TakeOriginalBack', payload: { entryId: entry?.entryId } };
    expect((await district.otherSpecialist.tell('workbench', 'cases.act', early)).ok).toBe(false);
    expect((await applicant.tell('applicant', 'cases.act', early)).ok).toBe(false);
    await act(specialist, 'workbench', caseId, 'TakeOriginalBack', { entryId: entry?.entryId });
    expect((await mine())[0]?.loan).toBeNull();

    const back = { name: '出让合同', kind: 'original', count: 1, returnsEntryId: entry?.entryId };
    const wish = { direction: 'toEnterprise', papers: [back] };
    const returned = await act(specialist, 'workbench', caseId, 'RecordHandover', wish);
    const handoverId = returned.view.agencyCase.handoverLists[1]?.handoverId;
    await act(applicant, 'applicant', caseId, 'ConfirmHandover', { handoverId });
    expect(await mine()).toEqual([]);
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

describe('who may see it', () => {
  it('nobody outside the enterprise, and nobody of the staff', async () => {
    const { paperId, version } = await addPaper();
    const { enterpriseId, stranger, specialist, window, supervisor, applicant } = district;
    const fileIds = [await uploadPaper(applicant, { enterpriseId })];
    const ofEnterprise = ['vault.list', 'vault.originals', 'projects.list'];
    const codeOf = (answer: Awaited<ReturnType<Phone['ask']>>) => errorOf(answer).code;

    for (const phone of [stranger, specialist, window, supervisor]) {
      for (const path of ofEnterprise)
        expect(codeOf(await phone.ask('applicant', path, { enterpriseId }))).toBe('FORBIDDEN');
      const want = { enterpriseId, projectName: '示例一期', materialIds: ['businessLicence'] };
      expect(codeOf(await phone.ask('applicant', 'vault.offers', want))).toBe('FORBIDDEN');
      const wish = { enterpriseId, name: '塞进来的', projectId: null, fileIds };
      expect(codeOf(await phone.tell('applicant', 'vault.add', wish))).toBe('FORBIDDEN');

      expect(codeOf(await phone.ask('applicant', 'vault.get', { paperId }))).toBe('NOT_FOUND');
      const touch = { paperId, version, fileIds, validUntil: null, change: { kind: 'restore' } };
      for (const path of ['vault.addVersion', 'vault.change', 'vault.remove'])
        expect(codeOf(await phone.tell('applicant', path, touch))).toBe('NOT_FOUND');
    }
  });

  it('a colleague for one project: its papers and the enterprise’s, of which the shared ones stay as they are', async () => {
    const { enterpriseId, applicant } = district;
    const [own, other] = [await withPaper('同事的项目'), await withPaper('别人的项目')];
    const shared = await addPaper({ name: '共用的章程' });
    const scope = { kind: 'projects', projects: ['同事的项目'] };
    const { token } = await applicant.do<{ token: string }>('applicant', 'team.invite', {
      enterpriseId,
      scope,
    });
    const colleague = phoneOf(await district.cloud.login('vault-colleague'));
    await colleague.do('applicant', 'team.join', {
      token,
      person: { name: '示例同事', phone: '13811113333' },
    });

    const page = await colleague.get<{ rows: PaperRow[] }>('applicant', 'vault.list', { enterpriseId });
    const seen = page.rows.map(({ projectName }) => projectName);
    expect(new Set(seen)).toEqual(new Set(['', '同事的项目']));
    const { projects: known } = await colleague.get<{ projects: { name: string }[] }>(
      ...(['applicant', 'projects.list', { enterpriseId }] as const),
    );
    expect(known.map(({ name }) => name)).toEqual(['同事的项目']);
    expect(await offers('别人的项目', ['topographicMap'], colleague)).toEqual([]);
    expect(await offers('同事的项目', ['topographicMap'], colleague)).toMatchObject([{ paperId: own }]);
    const codeOf = (answer: Awaited<ReturnType<Phone['ask']>>) => errorOf(answer).code;
    expect(codeOf(await colleague.ask('applicant', 'vault.get', { paperId: other }))).toBe('NOT_FOUND');

    const { paperId, version } = shared;
    const rename = { paperId, version, change: { kind: 'rename', name: '改掉' } };
    expect(codeOf(await colleague.tell('applicant', 'vault.change', rename))).toBe('FORBIDDEN');
    expect(codeOf(await colleague.tell('applicant', 'vault.remove', { paperId }))).toBe('FORBIDDEN');
  });

  async function withPaper(projectName: string): Promise<string> {
    await submit(requestWith({ topographicMap: [await ownFile()] }, projectName));
    return (await offerOf(projectName, 'topographicMap')).paperId;
  }

  it('takes no files and no project of another enterprise', async () => {
    const { stranger, applicant, enterpriseId } = district;
    const me = await stranger.get<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.get');
    const foreign = me.enterprises[0]?.enterpriseId ?? '';
    const fileIds = [await uploadPaper(stranger, { enterpriseId: foreign })];
    const wish = { enterpriseId, name: '别家的', projectId: null, fileIds };
    expect(errorOf(await applicant.tell('applicant', 'vault.add', wish)).code).toBe('BAD_INPUT');
    const own = { ...wish, fileIds: [await ownFile()], projectId: 'prj_unknown' };
    expect(errorOf(await applicant.tell('applicant', 'vault.add', own)).code).toBe('BAD_INPUT');
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
