import { ApiError } from '@/api/ApiError';
import { IntentIds } from '@/features/live/IntentIds';
import { staleClock } from '@/features/live/staleClock';

const readAt = Date.parse('2026-11-23T02:32:00.000Z');

describe('the id of an intent', () => {
  const intent = { type: 'ConfirmReceipt', payload: { deliveryId: 'delivery-1' } };

  it('stays the same while the intent is tried again', () => {
    const ids = new IntentIds();
    expect(ids.idFor(intent)).toBe(ids.idFor({ ...intent, payload: { deliveryId: 'delivery-1' } }));
  });

  it('is another for another intent, and for the same one once it was done', () => {
    const ids = new IntentIds();
    const first = ids.idFor(intent);
    expect(ids.idFor({ ...intent, payload: { deliveryId: 'delivery-2' } })).not.toBe(first);

    ids.forget(intent);
    expect(ids.idFor(intent)).not.toBe(first);
  });
});

describe('the clock of what is shown', () => {
  it('tells when it was read once the network is gone', () => {
    expect(staleClock({ readAt, failure: ApiError.offline() })).toBe('10:32');
  });

  it('tells it at once where the phone itself says that there is no network', () => {
    expect(staleClock({ readAt, failure: null, isPhoneOffline: true })).toBe('10:32');
    expect(staleClock({ readAt: 0, failure: null, isPhoneOffline: true })).toBe('');
  });

  it('is empty while news arrives, for other failures, and before anything was read', () => {
    expect(staleClock({ readAt, failure: null })).toBe('');
    expect(staleClock({ readAt, failure: ApiError.broken() })).toBe('');
    expect(staleClock({ readAt: 0, failure: ApiError.offline() })).toBe('');
  });
});
