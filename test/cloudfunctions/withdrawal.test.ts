import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { WithdrawalFacts } from '@/domain/account/withdrawal';
import { emptyDraft } from '@/domain/request/RequestDraft';
import { makeCreditCode } from '@/domain/shared/creditCode';
import type { Me } from '@cloud/shared/me/answerMe';

import { pictures } from '../support/pictures';
import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { act, agencyRequest, confirmAll, startDistrict } from './support/district';
import type { District } from './support/district';
import { uploaded, uploadedSignature } from './support/signing';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

let people = 0;

/** Somebody with an enterprise of their own, confirmed unless it is left waiting. */
async function aPerson({ isConfirmed = true } = {}): Promise<{ phone: Phone; enterpriseId: string }> {
  people += 1;
  const phone = phoneOf(await district.cloud.login(`withdrawing-${people}`));
  const me = await phone.do<Me>('applicant', 'me.bindEnterprise', {
    creditCode: makeCreditCode(`91500000MA5WDR0${String(people).padStart(2, '0')}`),
    ...{ enterpriseName: `示例撤回企业${people}`, myName: '示例撤回人' },
    phone: `139000060${String(people).padStart(2, '0')}`,
  });
  if (isConfirmed) await confirmAll(district.window);
  return { phone, enterpriseId: me.enterprises[0]?.enterpriseId ?? '' };
}

async function keepDraft(phone: Phone, files: readonly string[] = []): Promise<void> {
  const attachments = files.map((fileId) => ({ fileId, name: '执照.jpg', kind: 'jpeg', bytes: 12 }));
  const draft = { ...emptyDraft({ mode: 'assist', commandId: newCommandId() }), question: '问', attachments };
  await phone.do('applicant', 'drafts.save', { draft, version: 0, device: '手机甲' });
}

const withdraw = (phone: Phone, purpose = 'phone', commandId = newCommandId()) =>
  phone.do('applicant', 'me.withdrawConsent', { purpose, version: 1, commandId });
const agree = (phone: Phone) =>
  phone.do('applicant', 'me.noteConsent', { purpose: 'phone', isGiven: true, version: 1 });
const preview = (phone: Phone) =>
  phone.get<WithdrawalFacts>('applicant', 'me.previewWithdrawal', { purpose: 'phone' });
const numberOf = async (phone: Phone) => (await phone.get<Me>('applicant', 'me.get')).phoneMasked;
const draftsOf = async (phone: Phone) =>
  (await phone.get<{ drafts: unknown[] }>('applicant', 'drafts.list')).drafts.length;
const sweep = () => district.cloud.runTimer('sweep', 'promises');

describe('somebody who takes back that their number is kept', () => {
  it('loses number and drafts at once where nothing needs them, and stays who they are', async () => {
    const { phone, enterpriseId } = await aPerson();
    await keepDraft(phone);
    await phone.do('applicant', 'me.changePhone', { phone: '13900006999' });
    expect(await preview(phone)).toMatchObject({ drafts: 1, openCases: 0, hasPhone: true });
    await withdraw(phone);
    await withdraw(phone);

    const me = await phone.get<Me>('applicant', 'me.get');
    expect(me).toMatchObject({ phoneMasked: '', phoneProof: null });
    expect(me.enterprises.map((each) => each.enterpriseId)).toEqual([enterpriseId]);
    expect(await draftsOf(phone)).toBe(0);
    const { consents } = await phone.get<{ consents: object[] }>('applicant', 'me.consents');
    expect(consents).toMatchObject([{ purpose: 'phone', isGiven: false }]);
    expect(await preview(phone)).toMatchObject({ drafts: 0, hasPhone: false });
  });

  it('keeps the number while a case is under way; it goes once that has ended, and the case keeps its contact', async () => {
    const { phone, enterpriseId } = await aPerson();
    const { view } = await phone.do<CaseAnswer>('applicant', 'cases.submit', agencyRequest(enterpriseId));
    const { caseId } = view.agencyCase;
    await withdraw(phone);
    await sweep();
    expect(await numberOf(phone)).not.toBe('');

    await act(phone, 'applicant', caseId, 'WithdrawCase', { reason: '不办了' });
    await sweep();
    expect(await numberOf(phone)).toBe('');
    const asGroup = await district.supervisor.get<CaseAnswer>('supervision', 'cases.get', { caseId });
    expect(asGroup.contactPhone).not.toBeNull();
  });

  it('keeps the number until the window has decided a binding', async () => {
    const { phone } = await aPerson({ isConfirmed: false });
    await withdraw(phone);
    expect(await numberOf(phone)).not.toBe('');
    await confirmAll(district.window);
    await sweep();
    expect(await numberOf(phone)).toBe('');
  });

  it('keeps it after all where they tell one anew before it went', async () => {
    const { phone } = await aPerson({ isConfirmed: false });
    await withdraw(phone);
    await phone.do('applicant', 'me.changePhone', { phone: '13900006888' });
    await confirmAll(district.window);
    await sweep();
    expect(await numberOf(phone)).toBe('139****6888');
  });

  it('keeps it after all where they agree anew before it went', async () => {
    const { phone } = await aPerson({ isConfirmed: false });
    await withdraw(phone);
    await agree(phone);
    await confirmAll(district.window);
    await sweep();
    expect(await numberOf(phone)).not.toBe('');
  });

  it('loses nothing more when an old withdrawal comes once more after they agreed anew', async () => {
    const { phone } = await aPerson({ isConfirmed: false });
    const commandId = newCommandId();
    await withdraw(phone, 'phone', commandId);
    await agree(phone);
    await keepDraft(phone);
    await withdraw(phone, 'phone', commandId);
    await confirmAll(district.window);
    await sweep();
    expect(await draftsOf(phone)).toBe(1);
    expect(await numberOf(phone)).not.toBe('');
  });

  it('may tell a number again later, and nothing of before comes back', async () => {
    const { phone } = await aPerson();
    await withdraw(phone);
    await phone.do('applicant', 'me.changePhone', { phone: '13900006777' });
    expect(await numberOf(phone)).toBe('139****6777');
  });
});

it('takes nothing from others, and a member of staff keeps the number that the work needs', async () => {
  const { phone } = await aPerson();
  const other = await aPerson();
  await keepDraft(other.phone);
  await withdraw(phone);
  expect(await draftsOf(other.phone)).toBe(1);
  expect(await numberOf(other.phone)).not.toBe('');

  await withdraw(district.specialist);
  await sweep();
  expect(await numberOf(district.specialist)).not.toBe('');
});

it('takes only drafts with files away where files are what is taken back', async () => {
  const { phone } = await aPerson();
  await keepDraft(phone);
  await keepDraft(phone, ['file_1']);
  await withdraw(phone, 'photos');
  expect(await draftsOf(phone)).toBe(1);
  expect(await numberOf(phone)).not.toBe('');
});

it('takes away files that were handed in for nothing, and leaves those of cases, of the vault and of others', async () => {
  const { phone, enterpriseId } = await aPerson();
  const [loose, filed, shelved] = await Promise.all(
    ['空闲.jpg', '已交.jpg', '在库.jpg'].map((name) =>
      uploaded(phone, 'applicant', { name, bytes: pictures.jpeg, owner: { enterpriseId } }),
    ),
  );
  const signature = await uploadedSignature(phone, enterpriseId);
  const submissions = [{ materialId: 'sitePlan', name: '总平面图', fileIds: [filed] }];
  await phone.do('applicant', 'cases.submit', { ...agencyRequest(enterpriseId), submissions });
  const paper = { enterpriseId, name: '章程', projectId: null, fileIds: [shelved] };
  await phone.do('applicant', 'vault.add', paper);
  const { url } = await phone.get<{ url: string }>('applicant', 'files.open', { fileId: loose });

  const facts = () => phone.get<WithdrawalFacts>('applicant', 'me.previewWithdrawal', { purpose: 'photos' });
  expect(await facts()).toMatchObject({ looseFiles: 2, vaultFiles: 1 });
  await withdraw(phone, 'photos');
  await withdraw(phone, 'photos');

  expect(await facts()).toMatchObject({ looseFiles: 0, vaultFiles: 1 });
  const opens = (fileId: string | undefined) => phone.ask('applicant', 'files.open', { fileId });
  for (const gone of [loose, signature]) expect(errorOf(await opens(gone)).code).toBe('NOT_FOUND');
  for (const kept of [filed, shelved]) expect((await opens(kept)).ok).toBe(true);
  expect((await fetch(url)).ok).toBe(false);
});
