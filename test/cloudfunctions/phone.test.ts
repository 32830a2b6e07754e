import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Me } from '@cloud/shared/me/answerMe';
import type { ClaimAnswer } from '@cloud/shared/team/describeClaim';
import { makeCreditCode } from '@/domain/shared/creditCode';

import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { act, agencyRequest, assignedCase, phones, startDistrict } from './support/district';
import type { District } from './support/district';

const wechatNumber = '13612340001';
const typedNumber = '13612340002';

let dir: string;
let district: District;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'phones-'));
  district = await startDistrict({ dir });
}, 60_000);
afterAll(async () => {
  await district.cloud.close();
  await rm(dir, { recursive: true, force: true });
});

/** What WeChat's phone button gives, for whoever holds this phone. */
async function codeOf(phone: Phone, phoneNumber: string): Promise<string> {
  const response = await fetch(`${district.cloud.url}/wx/phone-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${phone.caller.token}` },
    body: JSON.stringify({ phoneNumber }),
  });
  return ((await response.json()) as { code: string }).code;
}

async function take(phone: Phone, phoneNumber: string) {
  const code = await codeOf(phone, phoneNumber);
  return phone.do<{ phoneMasked: string }>('applicant', 'me.takePhone', { code });
}

const fromWechat = { isFromWechat: true };

describe("WeChat's own number", () => {
  it('is proven at once, and comes back only with its middle hidden', async () => {
    const phone = phoneOf(await district.cloud.login('wechat-1'));
    expect(await take(phone, wechatNumber)).toEqual({ phoneMasked: '136****0001' });
    const me = await phone.do<Me>('applicant', 'me.bindEnterprise', {
      ...{ creditCode: makeCreditCode('91500000MA5PHN001'), enterpriseName: '示例企业', myName: '示例人' },
      ...fromWechat,
    });
    expect(me).toMatchObject({ phoneMasked: '136****0001', phoneProof: 'wechat' });
    const { claims } = await district.window.get<{ claims: ClaimAnswer[] }>(
      'workbench',
      'enterprises.claims',
    );
    expect(claims.at(-1)).toMatchObject({ isPhoneProven: true, phone: wechatNumber });
  });

  it('works for a repeated command, and never for somebody else', async () => {
    const command = { commandId: newCommandId(), ...fromWechat };
    await take(district.stranger, wechatNumber);
    const first = await district.stranger.do<Me>('applicant', 'me.changePhone', command);
    expect(await district.stranger.do('applicant', 'me.changePhone', command)).toEqual(first);
    const other = await district.applicant.tell('applicant', 'me.changePhone', fromWechat);
    expect(errorOf(other).fields).toHaveProperty('phone');
  });

  it('can be typed instead where its code is wrong or used', async () => {
    const code = await codeOf(district.stranger, wechatNumber);
    await district.stranger.do('applicant', 'me.takePhone', { code });
    for (const wrong of [code, 'made-up']) {
      const answer = await district.stranger.tell('applicant', 'me.takePhone', { code: wrong });
      expect(errorOf(answer)).toMatchObject({
        code: 'NOT_ALLOWED',
        userMessage: expect.stringContaining('自己填写'),
      });
    }
  });
});

describe('another number', () => {
  it('loses nothing: cases, access and the number before, which is kept sealed', async () => {
    const { caseId } = (await assignedCase(district)).view.agencyCase;
    const me = await district.applicant.do<Me>('applicant', 'me.changePhone', { phone: typedNumber });
    expect(me).toMatchObject({ phoneMasked: '136****0002', phoneProof: null });
    expect(me.enterprises).toHaveLength(1);
    expect((await district.applicant.ask('applicant', 'cases.get', { caseId })).ok).toBe(true);

    const stored = (await readFile(join(dir, 'cloud.sqlite-wal'))).toString('latin1');
    expect(stored).toContain('pastPhones');
    for (const number of [typedNumber, wechatNumber, phones.applicant]) expect(stored).not.toContain(number);
  });

  it('must be a number, and is only for those who have signed up', async () => {
    for (const wrong of [{}, { phone: '12345' }])
      expect(errorOf(await district.applicant.tell('applicant', 'me.changePhone', wrong)).code).toBe(
        'BAD_INPUT',
      );
    const nobody = phoneOf(await district.cloud.login('nobody-yet'));
    const answer = await nobody.tell('applicant', 'me.changePhone', { phone: typedNumber });
    expect(errorOf(answer).code).toBe('NOT_SIGNED_UP');
  });
});

describe('the number of a contact', () => {
  const seenBy = (phone: Phone, caseId: string) =>
    phone.get<CaseAnswer>('workbench', 'cases.get', { caseId });

  it('is unproven while it was only typed, until whoever handles the case has reached somebody', async () => {
    const { caseId } = (await assignedCase(district)).view.agencyCase;
    expect((await seenBy(district.specialist, caseId)).isContactPhoneProven).toBe(false);
    const proven = await district.specialist.do<CaseAnswer>('workbench', 'contacts.prove', { caseId });
    expect(proven).toMatchObject({ isContactPhoneProven: true, contactPhone: phones.contact });
    expect((await seenBy(district.window, caseId)).isContactPhoneProven).toBe(true);
    expect((await district.window.tell('workbench', 'contacts.prove', { caseId })).ok).toBe(true);
  });

  it('proves the account of whoever handed in with the same number', async () => {
    const { enterpriseId, applicant, window } = district;
    const mine = { ...agencyRequest(enterpriseId), contact: { name: '示例经办人', phone: typedNumber } };
    const submitted = await applicant.do<CaseAnswer>('applicant', 'cases.submit', mine);
    const { caseId } = submitted.view.agencyCase;
    await act(window, 'workbench', caseId, 'AcceptCase');
    await window.do('workbench', 'contacts.prove', { caseId });
    expect(await applicant.get('applicant', 'me.get')).toMatchObject({ phoneProof: 'staff' });

    const next = await applicant.do<CaseAnswer>('applicant', 'cases.submit', mine);
    const again = next.view.agencyCase.caseId;
    expect((await seenBy(window, again)).isContactPhoneProven).toBe(true);
  });

  it.each(['applicant', 'stranger', 'supervisor', 'otherSpecialist'] as const)(
    'is not for the %s to prove',
    async (who) => {
      const { caseId } = (await assignedCase(district)).view.agencyCase;
      const answer = await district[who].tell('workbench', 'contacts.prove', { caseId });
      expect(errorOf(answer).code).toBe('FORBIDDEN');
    },
  );
});

describe('consent', () => {
  it('is kept with the version of the words and the time, also of those who only look around', async () => {
    const phone = phoneOf(await district.cloud.login('looking-around'));
    const given = { commandId: newCommandId(), purpose: 'photos', isGiven: true, version: 1 };
    const before = new Date().toISOString();
    await phone.do('applicant', 'me.noteConsent', given);
    await phone.do('applicant', 'me.noteConsent', given);
    await phone.do('applicant', 'me.noteConsent', { purpose: 'phone', isGiven: true, version: 1 });
    await phone.do('applicant', 'me.noteConsent', { purpose: 'photos', isGiven: false, version: 1 });

    const { consents } = await phone.get<{ consents: { purpose: string; at: string }[] }>(
      'applicant',
      'me.consents',
    );
    expect(consents).toMatchObject([
      { purpose: 'photos', isGiven: false, version: 1 },
      { purpose: 'phone', isGiven: true, version: 1 },
    ]);
    expect(consents.every(({ at }) => at >= before)).toBe(true);
    expect(await district.applicant.get('applicant', 'me.consents')).toEqual({ consents: [] });
    expect(await phone.get('applicant', 'me.get')).toMatchObject({ accountId: null });
  });
});
