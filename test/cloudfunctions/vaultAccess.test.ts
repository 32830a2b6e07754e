import type { OriginalOut } from '@cloud/shared/repositories/cases/originalsOut';
import type { PaperAnswer, PaperRow } from '@cloud/shared/vault/answerPaper';

import { errorOf, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { act, assignedCase } from './support/district';
import { uploadPaper } from './support/papers';
import {
  addPaper,
  district,
  inDays,
  offerOf,
  offers,
  ownFile,
  requestWith,
  startVault,
  submit,
} from './support/vault';

beforeAll(startVault);
afterAll(() => district.cloud.close());

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
    const { enterpriseId } = district;
    const [own, other] = [await withPaper('同事的项目'), await withPaper('别人的项目')];
    const shared = await addPaper({ name: '共用的章程' });
    const colleague = await colleagueFor('同事的项目', 'vault-colleague');

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

  it('a colleague for one project learns of a shared paper’s cases in that project alone', async () => {
    const licence = await ownFile();
    await submit(requestWith({ businessLicence: [licence] }, '保密的项目'));
    const { view } = await submit(requestWith({ businessLicence: [licence] }, '公开的项目'));
    const { paperId } = await offerOf('公开的项目', 'businessLicence');
    const colleague = await colleagueFor('公开的项目', 'vault-colleague-2');

    const usedIn = async (phone: Phone) => {
      const { versions } = await phone.get<PaperAnswer>('applicant', 'vault.get', { paperId });
      return versions.flatMap((version) => version.usedIn.map(({ projectName }) => projectName));
    };
    expect(new Set(await usedIn(district.applicant))).toEqual(new Set(['保密的项目', '公开的项目']));
    expect(await usedIn(colleague)).toEqual(['公开的项目']);

    const version = { paperId, fileIds: [await ownFile()], validUntil: null };
    const added = await colleague.do<PaperAnswer>('applicant', 'vault.addVersion', version);
    expect(JSON.stringify(added)).not.toContain('保密的项目');
    expect(JSON.stringify(added)).toContain(view.agencyCase.number);
  });

  /** Somebody of the enterprise who sees one project. */
  async function colleagueFor(project: string, identity: string): Promise<Phone> {
    const { enterpriseId, applicant } = district;
    const wish = { enterpriseId, scope: { kind: 'projects', projects: [project] } };
    const { token } = await applicant.do<{ token: string }>('applicant', 'team.invite', wish);
    const colleague = phoneOf(await district.cloud.login(identity));
    const person = { name: '示例同事', phone: '13811113333' };
    await colleague.do('applicant', 'team.join', { token, person });
    return colleague;
  }

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
