import { startTestCloud } from '../support/cloud';
import { errorOf, phoneOf } from './support/client';
import type { Answer } from './support/client';
import { agencyRequest, startDistrict } from './support/district';
import type { District } from './support/district';

let district: District;
beforeAll(async () => {
  district = await startDistrict();
});
afterAll(() => district.cloud.close());

describe('what is not a procedure', () => {
  it.each([
    ...[
      'cases.destroy',
      'cases',
      '',
      'constructor',
      '__proto__',
      'me.__proto__',
      'cases.get.call',
      '../me.get',
    ],
    ...['toString', 'hasOwnProperty', 'me.get ', 'ME.GET'],
  ])('refuses the path %p plainly', async (path) => {
    const { result } = await district.applicant.caller.call<Answer<unknown>>('applicant', {
      path,
      type: 'query',
    });
    expect(result && errorOf(result).code).toBe('UNKNOWN_PROCEDURE');
  });

  it.each([
    [{}],
    [{ path: 7, type: 'query' }],
    [{ path: 'me.get' }],
    [{ path: 'me.get', type: 'subscription' }],
  ])('refuses the event %j', async (event) => {
    const { result } = await district.applicant.caller.call<Answer<unknown>>('applicant', event);
    expect(result && errorOf(result).code).toBe('UNKNOWN_PROCEDURE');
  });

  it('refuses a mutation that is sent as a query', async () => {
    const answer = await district.applicant.ask(
      'applicant',
      'cases.submit',
      agencyRequest(district.enterpriseId),
    );
    expect(errorOf(answer).code).toBe('UNKNOWN_PROCEDURE');
  });
});

describe('several calls at once', () => {
  it('answers each in order, the wrong ones among them refused', async () => {
    const calls = [{ path: 'me.get', type: 'query' }, { path: 'no.such', type: 'query' }, 3];
    const { result } = await district.applicant.caller.call<{ results: Answer<unknown>[] }>('applicant', {
      calls,
    });
    expect(result?.results.map((answer) => answer.ok)).toEqual([true, false, false]);
  });

  it('refuses more than twenty', async () => {
    const calls = Array.from({ length: 21 }, () => ({ path: 'me.get', type: 'query' }));
    const { result } = await district.applicant.caller.call<Answer<unknown>>('applicant', { calls });
    expect(result && errorOf(result).code).toBe('BAD_INPUT');
  });
});

it('refuses an event that is too large', async () => {
  const event = { path: 'me.get', type: 'query', input: { padding: 'x'.repeat(300_000) } };
  const { result } = await district.applicant.caller.call<Answer<unknown>>('applicant', event);
  expect(result && errorOf(result).code).toBe('TOO_LARGE');
});

it('tells which fields are wrong, in Chinese', async () => {
  const { enterpriseId, applicant } = district;
  const request = {
    ...agencyRequest(enterpriseId),
    project: { name: '', address: 'x' },
    contact: { name: '甲' },
  };
  const error = errorOf(await applicant.tell('applicant', 'cases.submit', request));
  expect(error.code).toBe('BAD_INPUT');
  expect(Object.keys(error.fields ?? {}).sort()).toEqual(['contact.phone', 'project.name']);
  expect(error.userMessage).toMatch(/[一-龥]/);
});

it('refuses a mutation without a command id', async () => {
  const { result } = await district.applicant.caller.call<Answer<unknown>>('applicant', {
    ...{ path: 'files.ticket', type: 'mutation', input: {} },
  });
  expect(result && errorOf(result).fields).toHaveProperty('commandId');
});

it('does not believe an identity in the event', async () => {
  const forged = {
    OPENID: 'test-supervisor',
    openid: 'test-supervisor',
    userInfo: { openId: 'test-supervisor' },
  };
  const { result } = await district.stranger.caller.call<Answer<unknown>>('supervision', {
    ...{ path: 'cases.list', type: 'query', input: { scope: 'all', ...forged }, ...forged },
  });
  expect(result && errorOf(result).code).toBe('FORBIDDEN');
});

it('refuses the sweep to any person', async () => {
  const forged = { Type: 'Timer', TriggerName: 'outbox' };
  const { result } = await district.supervisor.caller.call<Answer<unknown>>('sweep', forged);
  expect(result && errorOf(result).code).toBe('FORBIDDEN');
});

it('does not start without its keys', async () => {
  const cloud = await startTestCloud({ env: { FIELD_KEY: 'c2hvcnQ=' } });
  const caller = await cloud.login('somebody');
  const { result, errCode } = await caller.call('applicant', { path: 'me.get', type: 'query' });
  await cloud.close();
  expect(result).toBeUndefined();
  expect(errCode).toBeDefined();
});

it('answers a stranger who only looks around, and keeps nothing of them', async () => {
  const visitor = phoneOf(await district.cloud.login('just-looking'));
  expect(await visitor.get('applicant', 'me.get')).toMatchObject({ accountId: null, roles: [] });
  const answer = await visitor.ask('applicant', 'cases.list', { filter: 'all' });
  expect(errorOf(answer).code).toBe('NOT_SIGNED_UP');
});
