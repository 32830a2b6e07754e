import { Journal } from '../../local-cloud/journal/journal';

const TRIP = { action: 'database.getDocument', target: 'cases', startedAt: 5, durationMs: 1 };

const end = (journal: Journal, id: string, logs: { level: string; text: string; at: number }[] = []) =>
  journal.endCall({
    id,
    functionName: 'read',
    source: 'wx_client',
    openid: 'tester',
    startedAt: 3,
    durationMs: 4,
    isColdStart: false,
    resultBytes: 2,
    logs,
  });

it('keeps a call’s round trips, at ms after it began', () => {
  const journal = new Journal();
  journal.startCall({ id: 'a', startedAt: 3 });
  journal.addRoundTrip('a', TRIP);
  end(journal, 'a');

  const { startedAt: _, ...rest } = TRIP;
  expect(journal.findCall('a')?.roundTrips).toEqual([{ ...rest, at: 2 }]);
});

it('keeps nothing of what comes after a call’s end, or from outside any', () => {
  const journal = new Journal();
  journal.startCall({ id: 'a', startedAt: 3 });
  end(journal, 'a');
  journal.addRoundTrip('a', TRIP);
  journal.addRoundTrip(undefined, TRIP);
  end(journal, 'a');

  expect(journal.listCalls({ limit: 10 }).map(({ roundTrips }) => roundTrips)).toEqual([0, 0]);
});

it('forgets the oldest calls when all together hold too much text', () => {
  const journal = new Journal();
  const logs = Array.from({ length: 200 }, () => ({ level: 'log', text: 'x'.repeat(4000), at: 0 }));
  for (let n = 0; n < 100; n += 1) end(journal, `call${n}`, logs);

  const kept = journal.listCalls({ limit: 500 });
  expect(kept.length).toBeLessThanOrEqual(10);
  expect(kept[0]?.id).toBe('call99');
});

it('keeps the newest call however much it holds, and 500 small ones', () => {
  const journal = new Journal();
  for (let n = 0; n < 600; n += 1) end(journal, `call${n}`);

  expect(journal.listCalls({ limit: 1000 })).toHaveLength(500);
});
