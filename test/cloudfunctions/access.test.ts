import type { CaseAnswer, CasePage } from '@/domain/agencyCase/CaseAnswer';
import type { Me } from '@cloud/shared/me/answerMe';
import type { ClaimAnswer } from '@cloud/shared/team/describeClaim';
import { makeCreditCode } from '@/domain/shared/creditCode';

import { errorOf, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { act, agencyRequest, phones, signUp, startDistrict } from './support/district';
import type { District } from './support/district';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

let enterprises = 0;
/** A code that nobody has bound yet. */
function freshCode(): string {
  enterprises += 1;
  return makeCreditCode(`91500000MA5TEAM${String(enterprises).padStart(2, '0')}`);
}

const open = async (identity: string): Promise<Phone> => phoneOf(await district.cloud.login(identity));

/** Somebody new who has bound an enterprise and waits for the window. */
async function newcomer(identity: string, creditCode = freshCode(), number = '13811110001') {
  const phone = await open(identity);
  const me = await signUp(phone, '示例待确认企业有限公司', creditCode, number);
  return { phone, creditCode, enterpriseId: me.enterprises[0]?.enterpriseId ?? '' };
}

async function claimOf(creditCode: string): Promise<ClaimAnswer> {
  const { claims } = await district.window.get<{ claims: ClaimAnswer[] }>('workbench', 'enterprises.claims');
  const claim = claims.find((each) => each.creditCode === creditCode);
  if (!claim) throw new Error('no such claim waits');
  return claim;
}

function atCounter(creditCode: string, number = phones.walkIn) {
  return district.window.do<CaseAnswer>('workbench', 'cases.submitAtCounter', {
    ...agencyRequest(''),
    enterprise: { name: '示例待确认企业有限公司', creditCode },
    contact: { name: '示例来访人', phone: number },
  });
}

function submit(phone: Phone, enterpriseId: string) {
  return phone.do<CaseAnswer>('applicant', 'cases.submit', agencyRequest(enterpriseId));
}

async function listed(phone: Phone): Promise<string[]> {
  const page = await phone.get<CasePage>('applicant', 'cases.list', { filter: 'all' });
  return page.rows.map(({ caseId }) => caseId);
}

describe('a first binding', () => {
  it('lets its person hand in and see that alone, until the window confirms', async () => {
    const { phone, creditCode, enterpriseId } = await newcomer('waiting-1');
    const { caseId: others } = (await atCounter(creditCode)).view.agencyCase;
    const { caseId: own } = (await submit(phone, enterpriseId)).view.agencyCase;

    expect(await listed(phone)).toEqual([own]);
    expect((await phone.ask('applicant', 'cases.get', { caseId: own })).ok).toBe(true);
    expect(errorOf(await phone.ask('applicant', 'cases.get', { caseId: others }))).toMatchObject({
      code: 'FORBIDDEN',
      userMessage: expect.stringContaining('窗口还没有确认'),
    });

    const { claimId } = await claimOf(creditCode);
    await district.window.do('workbench', 'enterprises.confirm', { claimId });
    expect((await listed(phone)).sort()).toEqual([own, others].sort());
    const me = await phone.get<Me>('applicant', 'me.get');
    expect(me.enterprises[0]).toMatchObject({ isOwner: true, scope: { kind: 'all' } });
  });

  it('is confirmed with the first request that the window accepts', async () => {
    const { phone, creditCode, enterpriseId } = await newcomer('waiting-2');
    const { caseId: others } = (await atCounter(creditCode)).view.agencyCase;
    const { caseId } = (await submit(phone, enterpriseId)).view.agencyCase;
    await act(district.window, 'workbench', caseId, 'AcceptCase');

    expect(await listed(phone)).toContain(others);
    await expect(claimOf(creditCode)).rejects.toThrow('no such claim');
  });

  it('tells the window what to check it by', async () => {
    const { creditCode } = await newcomer('waiting-3', freshCode(), phones.walkIn);
    expect(await claimOf(creditCode)).toMatchObject({
      isCounterPhone: false,
      otherCases: 0,
      knownName: null,
    });
    await atCounter(creditCode);
    expect(await claimOf(creditCode)).toMatchObject({
      ...{ isCounterPhone: true, otherCases: 1, ownCases: 0 },
      ...{ phone: phones.walkIn, position: '经办人', ownerName: null },
    });
  });

  it('does not take a number told in a request for one left at the counter', async () => {
    const { phone, creditCode, enterpriseId } = await newcomer('waiting-4', freshCode(), phones.contact);
    await submit(phone, enterpriseId);
    expect(await claimOf(creditCode)).toMatchObject({ isCounterPhone: false, ownCases: 1 });
  });

  it('ends at once when the window declines it, and its person reads why and may bind again', async () => {
    const { phone, creditCode, enterpriseId } = await newcomer('waiting-5');
    const { caseId } = (await submit(phone, enterpriseId)).view.agencyCase;
    const { claimId } = await claimOf(creditCode);
    await district.window.do('workbench', 'enterprises.decline', { claimId, reason: '执照上的名称不同' });

    expect(await listed(phone)).toEqual([]);
    expect(errorOf(await phone.ask('applicant', 'cases.get', { caseId })).code).toBe('FORBIDDEN');
    const me = await phone.get<Me>('applicant', 'me.get');
    expect(me.enterprises).toEqual([]);
    expect(me.endings).toMatchObject([{ how: 'declined', reason: '执照上的名称不同', creditCode }]);

    const again = await signUp(phone, '示例正确企业有限公司', creditCode, '13811110001');
    expect(again).toMatchObject({ endings: [], enterprises: [{ scope: { kind: 'own' } }] });
    expect(await listed(phone)).toEqual([caseId]);
    expect((await claimOf(creditCode)).knownName).toBe('示例待确认企业有限公司');
  });

  it('does not keep the real enterprise out when somebody else was faster', async () => {
    const impostor = await newcomer('impostor-1');
    const real = await newcomer('real-1', impostor.creditCode, '13811110002');
    const { claims } = await district.window.get<{ claims: ClaimAnswer[] }>(
      'workbench',
      'enterprises.claims',
    );
    const [first, second] = claims.filter(({ creditCode }) => creditCode === real.creditCode);
    await district.window.do('workbench', 'enterprises.confirm', { claimId: second?.claimId });

    const late = await district.window.tell('workbench', 'enterprises.confirm', { claimId: first?.claimId });
    expect(errorOf(late).code).toBe('NOT_ALLOWED');
    const [seen] = (await impostor.phone.get<Me>('applicant', 'me.get')).enterprises;
    expect(seen).toMatchObject({ isOwner: false, scope: { kind: 'own' } });
  });

  it('makes one owner of two when the window confirms both at once', async () => {
    const one = await newcomer('rival-1');
    const two = await newcomer('rival-2', one.creditCode, '13811110003');
    const { claims } = await district.window.get<{ claims: ClaimAnswer[] }>(
      'workbench',
      'enterprises.claims',
    );
    const both = claims.filter(({ creditCode }) => creditCode === one.creditCode);
    await Promise.all(
      both.map(({ claimId }) => district.window.tell('workbench', 'enterprises.confirm', { claimId })),
    );
    const seen = await Promise.all([one, two].map(({ phone }) => phone.get<Me>('applicant', 'me.get')));
    expect(seen.map(({ enterprises: [first] }) => first?.scope.kind).sort()).toEqual(['all', 'own']);
    expect(seen.filter(({ enterprises: [first] }) => first?.isOwner)).toHaveLength(1);
  });

  it.each(['applicant', 'stranger', 'specialist', 'supervisor'] as const)(
    'is not for the %s to look at or decide',
    async (who) => {
      const { creditCode } = await newcomer(`guarded-${who}`);
      const { claimId } = await claimOf(creditCode);
      const tries = [
        await district[who].ask('workbench', 'enterprises.claims'),
        await district[who].ask('workbench', 'enterprises.head'),
        await district[who].tell('workbench', 'enterprises.confirm', { claimId }),
        await district[who].tell('workbench', 'enterprises.decline', { claimId, reason: '不行' }),
      ];
      expect(tries.map((answer) => errorOf(answer).code)).toEqual(Array(4).fill('FORBIDDEN'));
    },
  );

  it('wants a reason for declining', async () => {
    const { creditCode } = await newcomer('reasonless');
    const { claimId } = await claimOf(creditCode);
    const answer = await district.window.tell('workbench', 'enterprises.decline', { claimId, reason: ' ' });
    expect(errorOf(answer).fields).toHaveProperty('reason');
  });

  it('waits for at most five enterprises of one person', async () => {
    const phone = await open('greedy');
    for (let bound = 0; bound < 5; bound += 1) await signUp(phone, '示例企业', freshCode(), '13811110004');
    const told = {
      creditCode: freshCode(),
      enterpriseName: '示例企业',
      myName: '示例人',
      phone: '13811110004',
    };
    expect(errorOf(await phone.tell('applicant', 'me.bindEnterprise', told)).code).toBe('NOT_ALLOWED');
  });
});

describe('coming in place of the owner', () => {
  async function owned(name: string) {
    const before = await newcomer(`${name}-before`);
    const { claimId } = await claimOf(before.creditCode);
    await district.window.do('workbench', 'enterprises.confirm', { claimId });
    const { caseId } = (await submit(before.phone, before.enterpriseId)).view.agencyCase;
    return { ...before, caseId };
  }

  function takeOver(phone: Phone, creditCode: string, number: string) {
    return phone.do<Me>('applicant', 'me.bindEnterprise', {
      ...{ creditCode, enterpriseName: '示例待确认企业有限公司', myName: '示例经办人' },
      ...{ phone: number, isTakingOver: true },
    });
  }

  it('shows the newcomer nothing before the window agrees, and then everything; the old phone loses it', async () => {
    const before = await owned('lost-phone');
    const after = await open('lost-phone-after');
    await takeOver(after, before.creditCode, '13811110001');
    expect(await listed(after)).toEqual([]);
    const claim = await claimOf(before.creditCode);
    expect(claim).toMatchObject({ ownerName: '示例经办人', isOwnersPhone: true });

    await district.window.do('workbench', 'enterprises.confirm', { claimId: claim.claimId });
    expect(await listed(after)).toEqual([before.caseId]);
    expect(await listed(before.phone)).toEqual([]);
    const old = await before.phone.get<Me>('applicant', 'me.get');
    expect(old.endings).toMatchObject([{ how: 'replaced' }]);
  });

  it('is not confirmed by accepting a request', async () => {
    const before = await owned('not-by-case');
    const after = await open('not-by-case-after');
    await takeOver(after, before.creditCode, '13811110009');
    const { caseId } = (await submit(after, before.enterpriseId)).view.agencyCase;
    await act(district.window, 'workbench', caseId, 'AcceptCase');

    expect(await listed(after)).toEqual([caseId]);
    expect(await listed(before.phone)).toHaveLength(2);
  });

  it('sends what was meant for the former owner to the one of now', async () => {
    const before = await owned('messages');
    const after = await open('messages-after');
    await takeOver(after, before.creditCode, '13811110001');
    const { claimId } = await claimOf(before.creditCode);
    await district.window.do('workbench', 'enterprises.confirm', { claimId });
    await act(district.window, 'workbench', before.caseId, 'AcceptCase');
    await district.cloud.runTimer('sweep', 'outbox');

    const inbox = async (phone: Phone) =>
      (await phone.get<{ rows: { page: string }[] }>('applicant', 'messages.list', {})).rows.filter(
        ({ page }) => page.includes(before.caseId),
      );
    expect(await inbox(after)).toHaveLength(1);
    expect(await inbox(before.phone)).toEqual([]);
  });
});
