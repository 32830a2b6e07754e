import type { CaseAnswer, CasePage } from '@/domain/agencyCase/CaseAnswer';
import type { AccessScope } from '@/domain/account/AccessScope';
import type { command as operators } from '@cloud/shared/database/collection';
import type { accounts as storedAccounts } from '@cloud/shared/repositories/accountRepository';
import type { grantAccess as grant } from '@cloud/shared/repositories/accounts/members';
import type { Me } from '@cloud/shared/me/answerMe';
import type { TeamAnswer } from '@cloud/shared/team/answerTeam';

import { errorOf, newCommandId, phoneOf } from './support/client';
import type { Phone } from './support/client';
import { agencyRequest, assignedCase, startDistrict } from './support/district';
import type { District } from './support/district';
import { openDatabase } from './support/ownDatabase';

const projects = { mine: '示例厂房项目', other: '示例仓库项目' };
const onlyMine: AccessScope = { kind: 'projects', projects: [projects.mine] };
const whole: AccessScope = { kind: 'all' };

let district: District;
let caseOfMine: string;
let caseOfOther: string;
let accounts: typeof storedAccounts;
let grantAccess: typeof grant;
let command: typeof operators;
beforeAll(async () => {
  district = await startDistrict();
  await openDatabase(district.cloud);
  ({ accounts } = await import('@cloud/shared/repositories/accountRepository'));
  ({ command } = await import('@cloud/shared/database/collection'));
  ({ grantAccess } = await import('@cloud/shared/repositories/accounts/members'));
  const { enterpriseId } = district;
  caseOfMine = (await assignedCase(district)).view.agencyCase.caseId;
  const other = agencyRequest(enterpriseId);
  const named = { ...other, project: { ...other.project, name: projects.other } };
  caseOfOther = (await assignedCase(district, named)).view.agencyCase.caseId;
}, 60_000);
afterAll(() => district.cloud.close());

let people = 0;
async function newPhone(): Promise<Phone> {
  people += 1;
  return phoneOf(await district.cloud.login(`colleague-${people}`));
}

async function inviteBy(phone: Phone, scope: AccessScope) {
  const { enterpriseId } = district;
  const invite = { enterpriseId, scope };
  return phone.do<{ token: string; inviteId: string; expiresAt: string }>('applicant', 'team.invite', invite);
}

const person = { name: '示例同事', phone: '13811113333' };

function join(phone: Phone, token: string) {
  return phone.tell<Me>('applicant', 'team.join', { token, person });
}

async function colleague(scope: AccessScope): Promise<{ phone: Phone; accountId: string; token: string }> {
  const phone = await newPhone();
  const { token } = await inviteBy(district.applicant, scope);
  const { accountId } = await phone.do<Me>('applicant', 'team.join', { token, person });
  return { phone, token, accountId: accountId ?? '' };
}

function look(phone: Phone, token: string) {
  return phone.get<{ state: string; enterpriseName: string; inviterName: string; scopeWords: string }>(
    'applicant',
    'team.look',
    { token },
  );
}

function teamOf(phone: Phone = district.applicant): Promise<TeamAnswer> {
  return phone.get<TeamAnswer>('applicant', 'team.get', { enterpriseId: district.enterpriseId });
}

async function versionOf(accountId: string): Promise<number> {
  return (await teamOf()).people.find((each) => each.accountId === accountId)?.version ?? -1;
}

async function listed(phone: Phone): Promise<string[]> {
  return (await phone.get<CasePage>('applicant', 'cases.list', { filter: 'all' })).rows.map(
    ({ caseId }) => caseId,
  );
}

describe('a link for a colleague', () => {
  it('says what it is for before it is used, and then lets the colleague in', async () => {
    const { token } = await inviteBy(district.applicant, onlyMine);
    const phone = await newPhone();
    expect(await look(phone, token)).toMatchObject({
      ...{ state: 'open', enterpriseName: '示例甲企业有限公司' },
      ...{ inviterName: '示例经办人', scopeWords: '只看:示例厂房项目' },
    });
    const me = await join(phone, token);
    expect(me).toMatchObject({ ok: true, output: { enterprises: [{ isOwner: false, scope: onlyMine }] } });
    expect(await listed(phone)).toEqual([caseOfMine]);
  });

  it('works once, and says so to the second', async () => {
    const { token, phone } = await colleague(whole);
    const second = await newPhone();
    expect((await look(second, token)).state).toBe('used');
    expect(errorOf(await join(second, token)).userMessage).toContain('已经用过');
    expect(await second.get('applicant', 'me.get')).toMatchObject({ accountId: null });
    expect((await look(phone, token)).state).toBe('joined');
    expect((await join(phone, token)).ok).toBe(true);
  });

  it('lets in one of two who tap at the same moment', async () => {
    const { token } = await inviteBy(district.applicant, whole);
    const rivals = [await newPhone(), await newPhone()];
    const answers = await Promise.all(rivals.map((phone) => join(phone, token)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const seen = await Promise.all(rivals.map((phone) => phone.get<Me>('applicant', 'me.get')));
    expect(seen.filter(({ enterprises }) => enterprises.length > 0)).toHaveLength(1);
  });

  it('lets in whoever taps twice once: the second tap undoes nothing that was changed since', async () => {
    const { phone, accountId } = await colleague(whole);
    const { enterpriseId } = district;
    const access = (await accounts.find(accountId))?.accesses?.[enterpriseId];
    if (!access) throw new Error('the colleague is not inside');
    const input = { enterpriseId, accountId, seenVersion: access.version, scope: onlyMine };
    await district.applicant.do('applicant', 'team.narrow', input);

    await grantAccess({ accountId, enterpriseId, access });
    expect(await listed(phone)).toEqual([caseOfMine]);
  });

  it('is the same when the command is repeated, and ends after 24 hours', async () => {
    const command = { commandId: newCommandId(), enterpriseId: district.enterpriseId, scope: whole };
    const before = Date.now();
    const first = await district.applicant.do<{ expiresAt: string }>('applicant', 'team.invite', command);
    expect(await district.applicant.do('applicant', 'team.invite', command)).toEqual(first);
    const life = Date.parse(first.expiresAt) - before;
    expect(life).toBeGreaterThanOrEqual(24 * 3_600_000);
    expect(life).toBeLessThan(24 * 3_600_000 + 60_000);
  });

  it('is taken back by the owner, and then lets nobody in', async () => {
    const { enterpriseId } = district;
    const { token, inviteId } = await inviteBy(district.applicant, whole);
    const team = await district.applicant.do<TeamAnswer>('applicant', 'team.revoke', {
      enterpriseId,
      inviteId,
    });
    expect(team.invites.map((invite) => invite.inviteId)).not.toContain(inviteId);
    const phone = await newPhone();
    expect((await look(phone, token)).state).toBe('revoked');
    expect(errorOf(await join(phone, token)).userMessage).toContain('已被收回');
  });

  it('cannot be taken back once it was used', async () => {
    const { enterpriseId, applicant } = district;
    const { token, inviteId } = await inviteBy(applicant, whole);
    await join(await newPhone(), token);
    const answer = await applicant.tell('applicant', 'team.revoke', { enterpriseId, inviteId });
    expect(errorOf(answer).code).toBe('NOT_ALLOWED');
  });

  it('is not for its maker', async () => {
    const { token } = await inviteBy(district.applicant, whole);
    expect((await look(district.applicant, token)).state).toBe('own');
    expect(errorOf(await join(district.applicant, token)).code).toBe('NOT_ALLOWED');
  });

  it('dies with the access of whoever made it', async () => {
    const { phone, accountId } = await colleague(whole);
    const { token } = await inviteBy(phone, whole);
    const { enterpriseId } = district;
    await district.applicant.do('applicant', 'team.remove', { enterpriseId, accountId });
    expect((await look(await newPhone(), token)).state).toBe('void');
    expect(errorOf(await join(await newPhone(), token)).code).toBe('NOT_ALLOWED');
  });

  it('asks a newcomer who they are', async () => {
    const { token } = await inviteBy(district.applicant, whole);
    const phone = await newPhone();
    expect(errorOf(await phone.tell('applicant', 'team.join', { token })).code).toBe('NOT_SIGNED_UP');
    expect((await join(phone, token)).ok).toBe(true);
  });

  it('is not made once nobody more would find a place on the owner’s list', async () => {
    const { enterpriseId, applicant } = district;
    const { phone } = await colleague(whole);
    const { accountId: strangerId } = await district.stranger.get<Me>('applicant', 'me.get');
    const [one, stranger] = [await teamOf(), await accounts.find(strangerId ?? '')];
    if (!stranger) throw new Error('nobody to take after');
    const access = {
      scope: whole,
      position: '经办人',
      since: stranger.createdAt,
      by: null,
      version: 1,
      ended: null,
    };
    const crowd = Array.from({ length: 60 - one.people.length }, (_, place) => `acc_crowd_${place}`);
    for (const [place, _id] of crowd.entries())
      await accounts.insert({
        ...{ ...stranger, _id, openid: _id, name: `示例同事${place}` },
        ...{ enterpriseIds: [enterpriseId], accesses: { [enterpriseId]: access } },
      });

    expect((await teamOf()).people).toHaveLength(60);
    const wish = { enterpriseId, scope: whole };
    const refusals = [
      await applicant.tell('applicant', 'team.invite', wish),
      await phone.tell('applicant', 'team.invite', wish),
    ];
    expect(refusals.map((each) => errorOf(each).userMessage)).toEqual(
      Array(2).fill('一家企业最多 60 人(含没用过的邀请)。请管理员先收回不再需要的人或邀请。'),
    );
    await accounts.remove({ openid: command.in(crowd) });
    expect((await applicant.tell('applicant', 'team.invite', wish)).ok).toBe(true);
  });

  it('is not found by guessing: ten wrong ones an hour', async () => {
    const phone = await newPhone();
    for (let guess = 0; guess < 5; guess += 1)
      expect((await look(phone, `guess-${guess}`)).state).toBe('unknown');
    for (let guess = 0; guess < 5; guess += 1)
      expect(errorOf(await join(phone, `guess-${guess}`)).userMessage).toContain('打不开');
    const { token } = await inviteBy(district.applicant, whole);
    expect(errorOf(await phone.ask('applicant', 'team.look', { token })).userMessage).toContain('一小时后');
    expect(errorOf(await join(phone, token)).userMessage).toContain('一小时后');
  });

  it('gives no more than its maker has', async () => {
    const { phone } = await colleague(onlyMine);
    const { enterpriseId } = district;
    const wider = { kind: 'projects', projects: [projects.mine, projects.other] };
    for (const scope of [whole, wider, { kind: 'own' }]) {
      const answer = await phone.tell('applicant', 'team.invite', { enterpriseId, scope });
      expect(answer.ok).toBe(false);
    }
    expect((await phone.tell('applicant', 'team.invite', { enterpriseId, scope: onlyMine })).ok).toBe(true);
  });

  it.each(['stranger', 'window', 'specialist', 'supervisor'] as const)(
    'is not for the %s to make',
    async (who) => {
      const { enterpriseId } = district;
      const answer = await district[who].tell('applicant', 'team.invite', { enterpriseId, scope: whole });
      expect(errorOf(answer).code).toBe('FORBIDDEN');
    },
  );
});

describe('a colleague who sees one project', () => {
  it('reads and does nothing of the others, nor opens their files, nor hands in for them', async () => {
    const { phone } = await colleague(onlyMine);
    const tries = [
      await phone.ask('applicant', 'cases.get', { caseId: caseOfOther }),
      await phone.ask('applicant', 'cases.plan', { caseId: caseOfOther }),
      await phone.ask('applicant', 'cases.version', { caseId: caseOfOther }),
      await phone.ask('applicant', 'conversation.list', { caseId: caseOfOther }),
      await phone.tell('applicant', 'cases.act', {
        ...{ caseId: caseOfOther, type: 'WithdrawCase', payload: { reason: '不办了' } },
      }),
      await phone.tell('applicant', 'files.register', {
        ...{ fileID: 'cloud://x/y', name: 'a.pdf', caseId: caseOfOther },
      }),
      await phone.tell('applicant', 'cases.submit', {
        ...agencyRequest(district.enterpriseId),
        project: { name: projects.other, address: '示例路 1 号', investmentWan: null },
      }),
    ];
    expect(tries.map((answer) => errorOf(answer).code)).toEqual(Array(tries.length).fill('FORBIDDEN'));
    expect((await phone.ask('applicant', 'cases.get', { caseId: caseOfMine })).ok).toBe(true);
  });

  it('sees more or less from the next call on', async () => {
    const { phone, accountId } = await colleague(onlyMine);
    const change = { enterpriseId: district.enterpriseId, accountId };
    const seenVersion = await versionOf(accountId);
    await district.applicant.do('applicant', 'team.narrow', { ...change, seenVersion, scope: whole });
    expect((await listed(phone)).sort()).toEqual([caseOfMine, caseOfOther].sort());

    const stale = await district.applicant.tell('applicant', 'team.narrow', {
      ...{ ...change, seenVersion, scope: onlyMine },
    });
    expect(errorOf(stale).code).toBe('CONFLICT');
    await district.applicant.do('applicant', 'team.narrow', {
      ...{ ...change, seenVersion: await versionOf(accountId), scope: onlyMine },
    });
    expect(await listed(phone)).toEqual([caseOfMine]);
  });

  it('sees of the team the owner, themselves and their own links', async () => {
    await colleague(whole);
    const { phone } = await colleague(onlyMine);
    await inviteBy(district.applicant, whole);
    const team = await teamOf(phone);
    expect(team.people.map(({ isOwner, isMe }) => [isOwner, isMe])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(team).toMatchObject({ former: [], invites: [], projects: [projects.mine] });
  });
});

describe('taking away', () => {
  it('ends everything at once, keeps drafts and history, and the old link does not open again', async () => {
    const { phone, accountId, token } = await colleague(whole);
    const { enterpriseId } = district;
    const draftId = newCommandId();
    const { kept } = await keepDraft(phone, draftId, enterpriseId);
    expect(kept).toBe(true);
    const request = agencyRequest(enterpriseId);
    const submitted = await phone.do<CaseAnswer>('applicant', 'cases.submit', {
      ...{ ...request, project: { ...request.project, name: projects.other } },
    });
    const { caseId } = submitted.view.agencyCase;

    const team = await district.applicant.do<TeamAnswer>('applicant', 'team.remove', {
      enterpriseId,
      accountId,
    });
    expect(team.people.map((each) => each.accountId)).not.toContain(accountId);
    expect(team.former).toContainEqual(expect.objectContaining({ accountId, how: 'removed' }));
    expect(await listed(phone)).toEqual([]);
    expect(errorOf(await phone.ask('applicant', 'cases.get', { caseId })).code).toBe('FORBIDDEN');
    expect(errorOf(await phone.ask('applicant', 'team.get', { enterpriseId })).code).toBe('FORBIDDEN');
    expect(errorOf(await join(phone, token)).userMessage).toContain('已经用过');

    expect(await phone.get('applicant', 'drafts.get', { draftId })).toMatchObject({ draft: { draftId } });
    const seen = await district.applicant.get<CaseAnswer>('applicant', 'cases.get', { caseId });
    expect(seen.view.history.at(-1)).toMatchObject({ who: expect.stringContaining('示例同事') });
    const me = await phone.get<Me>('applicant', 'me.get');
    expect(me.endings).toMatchObject([{ how: 'removed', name: '示例甲企业有限公司' }]);
  });

  it('may be undone with a new link', async () => {
    const { phone, accountId } = await colleague(whole);
    const { enterpriseId } = district;
    await district.applicant.do('applicant', 'team.remove', { enterpriseId, accountId });
    const { token } = await inviteBy(district.applicant, onlyMine);
    expect((await join(phone, token)).ok).toBe(true);
    expect(await listed(phone)).toEqual([caseOfMine]);
    expect((await teamOf()).former.map((each) => each.accountId)).not.toContain(accountId);
  });

  it.each(['narrow', 'remove', 'handOver'])('is the owner’s: nobody else may %s', async (act) => {
    const target = await colleague(whole);
    const other = await colleague(whole);
    const input = {
      ...{ enterpriseId: district.enterpriseId, accountId: target.accountId },
      ...(act === 'narrow' ? { seenVersion: 1, scope: onlyMine } : {}),
    };
    for (const phone of [other.phone, district.stranger, district.window, district.supervisor])
      expect(errorOf(await phone.tell('applicant', `team.${act}`, input)).code).toBe('FORBIDDEN');
  });
});

describe('leaving', () => {
  it('is for colleagues at any time', async () => {
    const { phone } = await colleague(whole);
    const { enterpriseId } = district;
    const me = await phone.do<Me>('applicant', 'team.leave', { enterpriseId });
    expect(me).toMatchObject({ enterprises: [], endings: [] });
    expect(await listed(phone)).toEqual([]);
    expect((await phone.tell('applicant', 'team.leave', { enterpriseId })).ok).toBe(true);
  });

  it('is for the owner after handing over, who then may be taken away by the next', async () => {
    const { enterpriseId, applicant } = district;
    const { phone: next, accountId } = await colleague(onlyMine);
    const stuck = errorOf(await applicant.tell('applicant', 'team.leave', { enterpriseId }));
    expect(stuck.userMessage).toContain('移交');

    const team = await applicant.do<TeamAnswer>('applicant', 'team.handOver', { enterpriseId, accountId });
    expect(team.isOwner).toBe(false);
    expect((await applicant.tell('applicant', 'team.handOver', { enterpriseId, accountId })).ok).toBe(true);
    const after = await teamOf(next);
    expect(after).toMatchObject({ isOwner: true, myScope: whole });
    expect((await listed(next)).length).toBeGreaterThanOrEqual(2);

    const before = after.people.find(({ name }) => name === '示例经办人');
    // Who sees all of it already is not written to: the second of two taps must find the version of the first.
    expect(before).toMatchObject({ scope: whole });
    await next.do('applicant', 'team.handOver', { enterpriseId, accountId: before?.accountId });
    const again = await teamOf();
    expect(again.isOwner).toBe(true);
    expect(again.people.find(({ name }) => name === '示例经办人')?.version).toBe(before?.version);
  });
});

async function keepDraft(phone: Phone, draftId: string, enterpriseId: string): Promise<{ kept: boolean }> {
  const draft = {
    ...{ formatVersion: 1, mode: 'assist', commandId: draftId, step: 'project', enterpriseId },
    ...{ project: { name: '示例草稿', address: '', investment: '' }, contact: { name: '', phone: '' } },
    ...{ itemIds: [], papers: {}, visit: { day: '', period: 'morning', place: '' } },
    ...{ question: '', attachments: [], savedAt: null },
  };
  const answer = await phone.tell('applicant', 'drafts.save', { version: 0, device: '示例手机', draft });
  return { kept: answer.ok };
}
