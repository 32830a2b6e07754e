import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { MessageRow } from '@cloud/applicant/procedures/messages/listMessages';
import type { PaperAnswer } from '@cloud/shared/vault/answerPaper';
import type { VersionInCase } from '@cloud/shared/vault/versionsInCase';

import { errorOf, newCommandId } from './support/client';
import { act, assignedCase } from './support/district';
import { uploadPaper } from './support/papers';
import {
  LAND,
  addPaper,
  database,
  district,
  inDays,
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
