import type { Me } from '@cloud/shared/me/answerMe';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { makeCreditCode } from '@/domain/shared/creditCode';

import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import {
  agencyRequest,
  confirmAll,
  creditCodes,
  phones,
  recruit,
  SETUP_CODE,
  signUp,
  startDistrict,
} from './support/district';
import type { District } from './support/district';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

let visitors = 0;
async function newPhone(): Promise<Phone> {
  visitors += 1;
  return phoneOf(await district.cloud.login(`visitor-${visitors}`));
}

function bind(phone: Phone, creditCode: string, number = '13811112222') {
  const told = { creditCode, enterpriseName: '示例企业', myName: '示例人', phone: number };
  return phone.tell<Me>('applicant', 'me.bindEnterprise', told);
}

describe('binding an enterprise', () => {
  it('refuses a wrong credit code and keeps nothing of the attempt', async () => {
    const phone = await newPhone();
    const error = errorOf(await bind(phone, `${creditCodes.first.slice(0, 17)}0`));
    expect(error.code).toBe('BAD_INPUT');
    expect(error.fields).toHaveProperty('creditCode');
    expect(await phone.get('applicant', 'me.get')).toMatchObject({ accountId: null });
  });

  it('counts the characters of a short one', async () => {
    const error = errorOf(await bind(await newPhone(), creditCodes.first.slice(0, 17)));
    expect(error.userMessage).toContain('应为 18 位,您输入了 17 位');
  });

  it('refuses a second owner and keeps nothing of the attempt', async () => {
    const phone = await newPhone();
    const error = errorOf(await bind(phone, creditCodes.first));
    expect(error.code).toBe('NOT_ALLOWED');
    expect(await phone.get('applicant', 'me.get')).toMatchObject({ accountId: null });
  });

  it('is harmless when repeated', async () => {
    const again = await signUp(district.applicant, '别的名字', creditCodes.first, phones.applicant);
    expect(again.enterprises).toHaveLength(1);
    expect(again.enterprises[0]).toMatchObject({ name: '示例甲企业有限公司', isOwner: true });
  });

  it('is harmless when repeated also where one more would be too many', async () => {
    const phone = await newPhone();
    for (let one = 1; one <= 4; one += 1)
      expect((await bind(phone, makeCreditCode(`91500000MA5MANY0${one}`))).ok).toBe(true);
    const told = { creditCode: creditCodes.first, enterpriseName: '示例企业', myName: '示例人' };
    const command = { ...told, phone: '13811112222', isTakingOver: true, commandId: newCommandId() };
    const tell = () => phone.tell('applicant', 'me.bindEnterprise', command);
    expect([await tell(), await tell()]).toMatchObject([{ ok: true }, { ok: true }]);

    const sixth = errorOf(await bind(phone, makeCreditCode('91500000MA5MANY06')));
    expect(sixth.userMessage).toContain('在等窗口确认');
    await declineAll();
  });

  async function declineAll(): Promise<void> {
    const { window } = district;
    const { claims } = await window.get<{ claims: { claimId: string }[] }>(
      ...(['workbench', 'enterprises.claims'] as const),
    );
    for (const { claimId } of claims)
      await window.do('workbench', 'enterprises.decline', { claimId, reason: '执照看不清' });
  }

  it('shows what the counter entered only to the one whom the window has confirmed', async () => {
    const request = {
      ...agencyRequest(''),
      enterprise: { name: '示例丙企业有限公司', creditCode: creditCodes.walkIn },
      contact: { name: '示例联系人', phone: phones.walkIn },
    };
    const { view } = await district.window.do<CaseAnswer>('workbench', 'cases.submitAtCounter', request);
    expect(view.agencyCase.channel).toBe('counter');

    const owner = await newPhone();
    expect((await bind(owner, creditCodes.walkIn, phones.walkIn)).ok).toBe(true);
    const { caseId } = view.agencyCase;
    expect(errorOf(await owner.ask('applicant', 'cases.get', { caseId })).code).toBe('FORBIDDEN');

    await confirmAll(district.window);
    const seen = await owner.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    expect(seen.view.agencyCase.enterprise.name).toBe('示例丙企业有限公司');
  });

  it('asks the window to vouch where somebody else bound the code online first', async () => {
    const request = (phone: string) => ({
      ...agencyRequest(''),
      enterprise: { name: '示例甲企业有限公司', creditCode: creditCodes.first },
      contact: { name: '示例来访人', phone },
    });
    const enter = (input: object) => district.window.tell('workbench', 'cases.submitAtCounter', input);

    const refused = errorOf(await enter(request(phones.walkIn)));
    expect(refused.code).toBe('IDENTITY_UNCHECKED');
    expect(refused.userMessage).toContain('示例甲企业有限公司');
    const { rows } = await district.applicant.get<{ rows: unknown[] }>('applicant', 'cases.list', {
      filter: 'all',
    });
    expect(rows).toEqual([]);

    expect((await enter({ ...request(phones.walkIn), isIdentityChecked: true })).ok).toBe(true);
    expect((await enter(request(phones.applicant))).ok).toBe(true);
  });

  it('shows only the ends of a phone number', async () => {
    expect(await district.applicant.get<Me>('applicant', 'me.get')).toMatchObject({
      phoneMasked: '138****1111',
    });
  });
});

describe('the first supervisor', () => {
  const person = { name: '示例人', phone: '13811112222' };

  it('must know the setup code', async () => {
    const answer = await (await newPhone()).tell('supervision', 'setup.claim', { code: 'guess', ...person });
    expect(errorOf(answer).fields).toHaveProperty('code');
  });

  it('is not found by guessing: ten wrong codes an hour', async () => {
    const phone = await newPhone();
    const claim = (code: string) => phone.tell('supervision', 'setup.claim', { code, ...person });
    for (let guess = 0; guess < 10; guess += 1)
      expect(errorOf(await claim(`guess-${guess}`)).fields).toHaveProperty('code');
    expect(errorOf(await claim(SETUP_CODE)).userMessage).toContain('一小时后');
  });

  it('is the only one that the setup code makes', async () => {
    const phone = await newPhone();
    const answer = await phone.tell('supervision', 'setup.claim', { code: SETUP_CODE, ...person });
    expect(errorOf(answer).code).toBe('NOT_ALLOWED');
    expect(await phone.get('applicant', 'me.get')).toMatchObject({ accountId: null });
  });

  it('may claim again after a lost answer', async () => {
    const { supervisor } = district;
    const again = await supervisor.do<Me>('supervision', 'setup.claim', { code: SETUP_CODE, ...person });
    expect(again.roles).toEqual(['supervisor']);
  });
});

describe('an invitation', () => {
  const person = { name: '示例人', phone: '13811112222' };

  it('works once', async () => {
    const { supervisor } = district;
    const { code } = await supervisor.do<{ code: string }>('supervision', 'staff.invite', {
      roles: ['window'],
    });
    const [first, second] = [await newPhone(), await newPhone()];
    expect(await first.do<Me>('workbench', 'staff.join', { code, ...person })).toMatchObject({
      roles: ['window'],
    });
    expect(errorOf(await second.tell('workbench', 'staff.join', { code, ...person })).fields).toHaveProperty(
      'code',
    );
    expect((await first.do<Me>('workbench', 'staff.join', { code, ...person })).roles).toEqual(['window']);
  });

  it('is taken by one of two who use it at once', async () => {
    const { supervisor } = district;
    const { code } = await supervisor.do<{ code: string }>('supervision', 'staff.invite', {
      roles: ['window'],
    });
    const rivals = [await newPhone(), await newPhone()];
    const answers = await Promise.all(
      rivals.map((phone) => phone.tell('workbench', 'staff.join', { code, ...person })),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  it('is taken by whoever taps twice, by either tap', async () => {
    const { supervisor, cloud } = district;
    const wish = { roles: ['window'] };
    const { code } = await supervisor.do<{ code: string }>('supervision', 'staff.invite', wish);
    const phone = await newPhone();
    // Both have read the code before either has taken it.
    await cloud.orderFault({ api: 'database.modifyDocument', delayMs: 400, times: 2 });
    const tap = () => phone.tell('workbench', 'staff.join', { code, ...person });
    expect(await Promise.all([tap(), tap()])).toMatchObject([{ ok: true }, { ok: true }]);
  });

  it('is not found by guessing: ten wrong codes an hour', async () => {
    const { supervisor } = district;
    const { code } = await supervisor.do<{ code: string }>('supervision', 'staff.invite', {
      roles: ['window'],
    });
    const phone = await newPhone();
    const join = (tried: string) => phone.tell('workbench', 'staff.join', { code: tried, ...person });
    for (let guess = 0; guess < 10; guess += 1)
      expect(errorOf(await join(`GUESS${guess}`)).fields).toHaveProperty('code');
    expect(errorOf(await join(code)).userMessage).toContain('一小时后');
  });

  it('keeps its code when the command is repeated', async () => {
    const command = { commandId: newCommandId(), roles: ['window'] };
    const first = await district.supervisor.do('supervision', 'staff.invite', command);
    expect(await district.supervisor.do('supervision', 'staff.invite', command)).toEqual(first);
  });

  it('wants the department of a specialist', async () => {
    const answer = await district.supervisor.tell('supervision', 'staff.invite', { roles: ['specialist'] });
    expect(errorOf(answer).fields).toHaveProperty('departmentId');
  });

  it.each(['applicant', 'window', 'specialist'] as const)('is not for the %s to give', async (who) => {
    const answer = await district[who].tell('supervision', 'staff.invite', { roles: ['supervisor'] });
    expect(errorOf(answer).code).toBe('FORBIDDEN');
  });

  it('may add a role to somebody who has one', async () => {
    const phone = await newPhone();
    await recruit(district.supervisor, phone, { roles: ['window'], name: '示例人' });
    const both = { roles: ['specialist'], name: '示例人', departmentId: 'transport' };
    expect((await recruit(district.supervisor, phone, both)).roles).toEqual(['window', 'specialist']);
  });
});

it('lists the staff for the working group without their numbers', async () => {
  const { rows } = await district.supervisor.get<{ rows: object[] }>('supervision', 'staff.list');
  expect(rows.length).toBeGreaterThanOrEqual(4);
  // Not among the letters of an id, where eleven digits can stand by chance.
  expect(JSON.stringify(rows)).not.toMatch(/(?<!\w)1[3-9]\d{9}(?!\w)/);
});
