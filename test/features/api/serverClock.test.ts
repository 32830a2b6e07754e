import { createCaller } from '@/api/callBatch';
import type { CloudTransport } from '@/api/CloudTransport';
import { onServerTime, serverNow } from '@/api/serverClock';

const DAY_MS = 86_400_000;
const phoneTime = Date.parse('2026-11-27T02:00:00.000Z');

/** A phone that says 11月27日 10:00, whatever the service says. */
function phoneWhoseServiceSays(at: () => string | undefined) {
  const callFunction = () => Promise.resolve({ ok: true, output: 1, at: at() });
  return createCaller({ name: 'applicant', transport: { callFunction } as unknown as CloudTransport });
}

const ask = { path: 'me.get', type: 'mutation', input: {} } as const;

describe('the clock of a phone', () => {
  beforeEach(() => jest.useFakeTimers({ now: phoneTime }));
  afterEach(() => jest.useRealTimers());

  it.each([
    ['a day ahead', -DAY_MS],
    ['a day behind', DAY_MS],
    ['an hour off', -DAY_MS / 24],
  ])('is put right when it is %s', async (_words, offMs) => {
    const told = new Date(phoneTime + offMs).toISOString();
    await phoneWhoseServiceSays(() => told)(ask);
    expect(serverNow()).toBe(told);

    jest.advanceTimersByTime(90_000);
    expect(serverNow()).toBe(new Date(phoneTime + offMs + 90_000).toISOString());
  });

  it('is believed when it differs by no more than the way takes, also after it was wrong', async () => {
    const heard: string[] = [];
    const leave = onServerTime(() => heard.push(serverNow()));
    await phoneWhoseServiceSays(() => new Date(phoneTime - DAY_MS).toISOString())(ask);
    await phoneWhoseServiceSays(() => new Date(phoneTime - 20_000).toISOString())(ask);
    await phoneWhoseServiceSays(() => new Date(phoneTime - 30_000).toISOString())(ask);
    leave();

    expect(serverNow()).toBe(new Date(phoneTime).toISOString());
    expect(heard).toEqual([new Date(phoneTime - DAY_MS).toISOString(), new Date(phoneTime).toISOString()]);
  });

  it.each([undefined, 'rubbish'])('stays as it is when the service says %p', async (at) => {
    await phoneWhoseServiceSays(() => at)(ask);
    expect(serverNow()).toBe(new Date(phoneTime).toISOString());
  });
});
