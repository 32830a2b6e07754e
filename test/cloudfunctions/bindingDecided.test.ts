import type { Me } from '@cloud/shared/me/answerMe';
import type { ClaimAnswer, UnreachedClaim } from '@cloud/shared/team/describeClaim';
import { makeCreditCode } from '@/domain/shared/creditCode';

import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { startDistrict } from './support/district';
import type { District } from './support/district';
import { openDatabase } from './support/ownDatabase';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

interface Claims {
  readonly claims: readonly ClaimAnswer[];
  readonly toCall: readonly UnreachedClaim[];
}

let people = 0;

/** Somebody who binds an enterprise of their own, and the claim that the window sees of it. */
async function aBinding(): Promise<{
  phone: Phone;
  openid: string;
  claimId: string;
  bind: () => Promise<unknown>;
}> {
  people += 1;
  const identity = `binder-${people}`;
  const phone = phoneOf(await district.cloud.login(identity));
  const enterpriseName = `示例绑定企业${people}`;
  const creditCode = makeCreditCode(`91500000MA5BND0${String(people).padStart(2, '0')}`);
  const bind = () =>
    phone.do('applicant', 'me.bindEnterprise', {
      ...{
        creditCode,
        enterpriseName,
        myName: '示例绑定人',
        phone: `139000070${String(people).padStart(2, '0')}`,
      },
    });
  await bind();
  const claim = (await claims()).claims.find((each) => each.enterpriseName === enterpriseName);
  return { phone, openid: identity, claimId: claim?.claimId ?? '', bind };
}

const claims = () => district.window.get<Claims>('workbench', 'enterprises.claims');
const sweep = () => district.cloud.runTimer('sweep', 'outbox');
const confirm = (claimId: string) => district.window.do('workbench', 'enterprises.confirm', { claimId });
const decline = (claimId: string, reason = '名称与执照不一致。') =>
  district.window.do('workbench', 'enterprises.decline', { claimId, reason });

const subscribe = (phone: Phone) => phone.caller.subscribe(['local-bindingDecided']);

async function sentTo(openid: string) {
  const sent = await district.cloud.mailbox(openid);
  return sent.filter(({ templateId }) => templateId === 'local-bindingDecided');
}

async function inboxOf(phone: Phone) {
  type Rows = { rows: { title: string; page: string; lines: { value: string }[] }[] };
  const { rows } = await phone.get<Rows>('applicant', 'messages.list');
  return rows.filter(({ title }) => title === '企业绑定核对结果通知');
}

describe('somebody whose binding the window decided', () => {
  it('is told once that it was confirmed, leading to the enterprise’s people', async () => {
    const { phone, openid, claimId } = await aBinding();
    await subscribe(phone);
    await confirm(claimId);
    await confirm(claimId);
    await sweep();
    await sweep();
    const sent = await sentTo(openid);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.page).toMatch(/^packages\/team\/pages\/team\/index\?enterpriseId=/);
    expect(sent[0]?.data['thing5']?.value).toBe('已确认,可查看全部办件');
    expect(await inboxOf(phone)).toHaveLength(1);
  });

  it('is told why it was sent back, leading to the form, with the whole reason inside', async () => {
    const reason = '企业名称与营业执照不一致,请照执照改正后重新绑定;有疑问请带执照到综合窗口。';
    const { phone, openid, claimId } = await aBinding();
    await subscribe(phone);
    await decline(claimId, reason);
    await sweep();
    const [sent] = await sentTo(openid);
    expect(sent?.page).toMatch(/^packages\/team\/pages\/enterprise\/index\?enterpriseId=/);
    expect((await inboxOf(phone))[0]?.lines.map(({ value }) => value)).toContain(`退回:${reason}`);
    expect((await claims()).toCall).toEqual([]);
  });

  it('is phoned by the window where WeChat did not deliver that it was sent back', async () => {
    const { phone, claimId } = await aBinding();
    await decline(claimId);
    await sweep();
    await sweep();
    expect((await claims()).toCall).toMatchObject([
      { claimId, personName: '示例绑定人', reason: '名称与执照不一致。' },
    ]);
    expect(await district.window.get('workbench', 'enterprises.head')).toMatchObject({ toCall: 1 });
    expect(await inboxOf(phone)).toHaveLength(1);

    await district.window.do('workbench', 'enterprises.noteCalled', { claimId });
    expect((await claims()).toCall).toEqual([]);
  });

  it('is not phoned of what asks nothing of them', async () => {
    const { phone, claimId } = await aBinding();
    await confirm(claimId);
    await sweep();
    expect((await claims()).toCall).toEqual([]);
    expect(await inboxOf(phone)).toHaveLength(1);
  });

  it('hears nothing of an earlier try once they have bound it anew, and nobody phones', async () => {
    const { phone, openid, claimId, bind } = await aBinding();
    await subscribe(phone);
    await decline(claimId);
    await bind();
    await sweep();
    expect(await sentTo(openid)).toEqual([]);
    expect((await claims()).toCall).toEqual([]);

    await confirm(claimId);
    await sweep();
    expect(await sentTo(openid)).toHaveLength(1);
  });

  it('is not sent back once more by the repeated command once they have bound it anew', async () => {
    const { claimId, bind } = await aBinding();
    const command = { claimId, reason: '名称与执照不一致。', commandId: newCommandId() };
    const send = () => district.window.do('workbench', 'enterprises.decline', command);
    await send();
    await bind();
    await send();
    expect((await claims()).claims.map((each) => each.claimId)).toContain(claimId);

    await confirm(claimId);
  });

  it('is no longer to be phoned once they have bound it anew', async () => {
    const { claimId, bind } = await aBinding();
    await decline(claimId);
    await sweep();
    expect((await claims()).toCall).toHaveLength(1);
    await bind();
    expect((await claims()).toCall).toEqual([]);
  });

  it.each(['applicant', 'specialist', 'supervisor'] as const)('is not ticked off by the %s', async (who) => {
    const answer = await district[who].tell('workbench', 'enterprises.noteCalled', { claimId: 'clm_any' });
    expect(errorOf(answer).code).toBe('FORBIDDEN');
  });
});

describe('two clerks at one binding', () => {
  const tellConfirm = (claimId: string) =>
    district.window.tell('workbench', 'enterprises.confirm', { claimId });
  const tellDecline = (claimId: string) =>
    district.window.tell('workbench', 'enterprises.decline', { claimId, reason: '名称不一致。' });
  const bindingOf = async (phone: Phone) => (await phone.get<Me>('applicant', 'me.get')).enterprises[0];

  it('never both confirm and send it back at the same moment: one is told so, and the person sees one outcome', async () => {
    for (const isConfirmFirst of [true, false, true, false]) {
      const { phone, claimId } = await aBinding();
      const both = isConfirmFirst ? [tellConfirm, tellDecline] : [tellDecline, tellConfirm];
      const answers = await Promise.all(both.map((decide) => decide(claimId)));
      const [refused] = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(refused?.userMessage).toMatch(/同事.*请刷新列表/);

      const isConfirmed = answers[isConfirmFirst ? 0 : 1]?.ok;
      expect((await bindingOf(phone))?.isOwner ?? false).toBe(isConfirmed);
    }
  });

  it('keep to the confirmation that has begun, also where the other comes in the middle of it', async () => {
    const { phone, claimId } = await aBinding();
    await openDatabase(district.cloud);
    const { accounts } = await import('@cloud/shared/repositories/accountRepository');
    const { confirmClaim, declineClaim } = await import('@cloud/shared/team/decideClaim');
    const decision = { claimId, by: 'acc_clerk', now: new Date().toISOString() };
    const sentBack = { reason: '名称不一致。', commandId: newCommandId() };

    const update = accounts.update.bind(accounts);
    let declining: Promise<unknown> = Promise.resolve('nobody declined');
    const spy = jest.spyOn(accounts, 'update').mockImplementationOnce(async (...change) => {
      declining = declineClaim({ ...decision, ...sentBack }).catch((refusal: unknown) => refusal);
      await declining;
      return update(...change);
    });
    await confirmClaim(decision);
    spy.mockRestore();

    expect(await declining).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bindingOf(phone)).toMatchObject({ isOwner: true });
    expect((await claims()).claims.map((each) => each.claimId)).not.toContain(claimId);
    expect(errorOf(await tellDecline(claimId)).userMessage).toContain('确认');
  });
});
