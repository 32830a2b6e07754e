import type { SavedDraft } from '@cloud/shared/drafts/saveRequestDraft';
import type { StoredDraft } from '@cloud/shared/drafts/answerDraft';
import type { DraftSummary } from '@cloud/shared/drafts/DraftSummary';
import type { VaultOffer } from '@cloud/shared/vault/offersFor';
import { emptyDraft, type RequestDraft } from '@/domain/request/RequestDraft';

import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Answer, Phone } from './support/client';
import { agencyRequest, startDistrict } from './support/district';
import type { District } from './support/district';
import { uploadPaper } from './support/papers';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

function aDraft(changes: Partial<RequestDraft> = {}): RequestDraft {
  const draft = emptyDraft({ mode: 'agency', commandId: newCommandId() });
  return { ...draft, project: { ...draft.project, name: '示例厂房' }, ...changes };
}

interface Extra {
  readonly commandId?: string;
  readonly phone?: Phone;
}

function tellSave(draft: object, version: number, { phone = district.applicant, ...command }: Extra = {}) {
  return phone.tell<SavedDraft>('applicant', 'drafts.save', { draft, version, device: '手机甲', ...command });
}

async function save(draft: object, version: number, extra: Extra = {}): Promise<SavedDraft> {
  const answer = await tellSave(draft, version, extra);
  if (!answer.ok) throw new Error(answer.error.userMessage);
  return answer.output;
}

function open(draftId: string, phone = district.applicant) {
  return phone.get<{ draft: StoredDraft | null; caseId: string | null }>('applicant', 'drafts.get', {
    draftId,
  });
}

async function listed(phone = district.applicant): Promise<DraftSummary[]> {
  return (await phone.get<{ drafts: DraftSummary[] }>('applicant', 'drafts.list')).drafts;
}

describe('keeping a draft on the server', () => {
  it('gives back every field and every file, on any device', async () => {
    const photo = { fileId: 'file_1', name: '执照.jpg', kind: 'jpeg', bytes: 12 };
    const draft = aDraft({
      enterpriseId: district.enterpriseId,
      contact: { name: '示例经办人', phone: '13800003333' },
      papers: { 'a.dotted$name': [photo] },
    });
    expect(await save(draft, 0)).toMatchObject({ status: 'saved', version: 1 });
    expect((await open(draft.commandId)).draft).toMatchObject({
      version: 1,
      device: '手机甲',
      content: draft,
    });
    const summary = {
      draftId: draft.commandId,
      projectName: '示例厂房',
      enterpriseId: district.enterpriseId,
    };
    expect(await listed()).toContainEqual(expect.objectContaining({ ...summary, fileIds: ['file_1'] }));
  });

  it('keeps what an older version of the form wrote as it is', async () => {
    const older = { formatVersion: 0, mode: 'assist', commandId: newCommandId(), landArea: '12 亩' };
    await save(older, 0);
    expect((await open(older.commandId)).draft?.content).toEqual(older);
  });

  it('writes nothing over a version that was not seen, and answers with it', async () => {
    const draft = aDraft();
    await save(draft, 0);
    const theirs = { ...draft, question: '甲' };
    await save(theirs, 1);
    const answer = await save({ ...draft, question: '乙' }, 1);
    expect(answer).toMatchObject({ status: 'conflict', theirs: { version: 2, content: theirs } });
    expect((await open(draft.commandId)).draft?.content).toEqual(theirs);
  });

  it('lets one of two first savings win', async () => {
    const draft = aDraft();
    const answers = await Promise.all([save(draft, 0), save({ ...draft, question: '乙' }, 0)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['conflict', 'saved']);
  });

  it('answers a repeated command as the first time', async () => {
    const draft = aDraft();
    const commandId = newCommandId();
    await save(draft, 0, { commandId });
    expect(await save(draft, 0, { commandId })).toMatchObject({ status: 'saved', version: 1 });
    const second = newCommandId();
    await save(draft, 1, { commandId: second });
    expect(await save(draft, 1, { commandId: second })).toMatchObject({ status: 'saved', version: 2 });
  });
});

describe('what the vault offers to a draft', () => {
  const offered = (draftId: string, phone = district.applicant) =>
    phone.get<{ asked: object | null; offers: VaultOffer[] }>('applicant', 'vault.offersForDraft', {
      draftId,
    });

  it('is what its chosen items want, for its project and its enterprise, once both are said', async () => {
    const { applicant, enterpriseId } = district;
    const fileIds = [await uploadPaper(applicant, { enterpriseId })];
    await applicant.do('applicant', 'vault.add', {
      enterpriseId,
      name: '营业执照',
      projectId: null,
      fileIds,
    });
    const draft = aDraft({ step: 'items', itemIds: ['landUsePermit'] });
    await save(draft, 0);
    expect(await offered(draft.commandId)).toEqual({ asked: null, offers: [] });

    await save({ ...draft, step: 'papers' }, 1);
    expect(await offered(draft.commandId)).toMatchObject({
      asked: {
        enterpriseId,
        projectName: '示例厂房',
        materialIds: expect.arrayContaining(['businessLicence']),
      },
      offers: [{ materialId: 'businessLicence', name: '营业执照', files: [{ fileId: fileIds[0] }] }],
    });
    expect(await offered(draft.commandId, district.stranger)).toEqual({ asked: null, offers: [] });
  });
});

describe('what is refused', () => {
  const codeOf = (answer: Answer<unknown>) => errorOf(answer).code;

  it('does not take a draft for somebody else’s enterprise', async () => {
    const draft = aDraft({ enterpriseId: district.enterpriseId });
    expect(codeOf(await tellSave(draft, 0, { phone: district.stranger }))).toBe('FORBIDDEN');
  });

  it('does not take a form of more than 64 KB, or one that cannot be read', async () => {
    expect(codeOf(await tellSave(aDraft({ question: '字'.repeat(60_000) }), 0))).toBe('TOO_LARGE');
    expect(codeOf(await tellSave({ mode: 'agency' }, 0))).toBe('BAD_INPUT');
  });

  it('shows nobody the draft of another person, and lets nobody touch it', async () => {
    const draft = aDraft();
    await save(draft, 0);
    expect((await open(draft.commandId, district.stranger)).draft).toBeNull();
    await district.stranger.do('applicant', 'drafts.remove', { draftId: draft.commandId });
    await save({ ...draft, question: '改' }, 1, { phone: district.stranger });
    expect((await open(draft.commandId)).draft).toMatchObject({
      version: 1,
      isRemoved: false,
      content: draft,
    });
    expect((await listed(district.specialist)).map(({ draftId }) => draftId)).not.toContain(draft.commandId);
  });

  it('asks who somebody is before keeping anything', async () => {
    const newcomer = phoneOf(await district.cloud.login('test-newcomer'));
    expect(codeOf(await tellSave(aDraft(), 0, { phone: newcomer }))).toBe('NOT_SIGNED_UP');
    expect(codeOf(await newcomer.ask('applicant', 'drafts.list'))).toBe('NOT_SIGNED_UP');
  });
});

describe('removing a draft', () => {
  it('takes it off the list, gives it back when asked, and is harmless twice', async () => {
    const draft = aDraft();
    const draftId = draft.commandId;
    await save(draft, 0);
    const isListed = async () => (await listed()).some((each) => each.draftId === draftId);
    await district.applicant.do('applicant', 'drafts.remove', { draftId });
    await district.applicant.do('applicant', 'drafts.remove', { draftId });
    expect(await isListed()).toBe(false);
    expect((await open(draftId)).draft).toMatchObject({ isRemoved: true, version: 2 });
    await district.applicant.do('applicant', 'drafts.restore', { draftId });
    expect(await isListed()).toBe(true);
  });

  it('tells a phone that still edits it', async () => {
    const draft = aDraft();
    await save(draft, 0);
    await district.applicant.do('applicant', 'drafts.remove', { draftId: draft.commandId });
    expect(await save({ ...draft, question: '改' }, 1)).toMatchObject({
      ...{ status: 'conflict', theirs: { isRemoved: true, version: 2 } },
    });
    expect(await save({ ...draft, question: '改' }, 2)).toMatchObject({ status: 'saved', version: 3 });
  });
});

describe('handing the request in', () => {
  it('removes its draft, and a phone that saves it later learns of the case', async () => {
    const draft = aDraft();
    await save(draft, 0);
    const request = { ...agencyRequest(district.enterpriseId), commandId: draft.commandId };
    const answer = await district.applicant.do<{ view: { agencyCase: { caseId: string } } }>(
      ...(['applicant', 'cases.submit', request] as const),
    );
    const { caseId } = answer.view.agencyCase;
    expect(await open(draft.commandId)).toEqual({ draft: null, caseId });
    expect(await save(draft, 1)).toEqual({ status: 'submitted', caseId });
    expect((await listed()).map(({ draftId }) => draftId)).not.toContain(draft.commandId);
  });

  it('keeps the draft where the request is refused', async () => {
    const draft = aDraft();
    await save(draft, 0);
    const request = {
      ...agencyRequest(district.enterpriseId),
      commandId: draft.commandId,
      itemIds: ['unknown'],
    };
    const refusal = await district.applicant.tell('applicant', 'cases.submit', request);
    expect(refusal.ok).toBe(false);
    expect((await open(draft.commandId)).draft).toMatchObject({ isRemoved: false, content: draft });
  });
});
