import { QueryObserver } from '@tanstack/react-query';
import { ApiError } from '@/api/ApiError';
import { watchNetwork } from '@/api/network';
import { isPhoneOffline, onPhoneNetwork } from '@/api/phoneNetwork';
import { queryClient } from '@/api/queryClient';

jest.mock('@/api/network', () => ({ watchNetwork: jest.fn() }));

function tell(isOnline: boolean): void {
  jest.mocked(watchNetwork).mock.calls[0]?.[0](isOnline);
}

afterEach(() => {
  tell(true);
  queryClient.clear();
});

describe('what the phone knows of its network', () => {
  it('is told to whoever watches, until he stops', () => {
    const seen: boolean[] = [];
    const stop = onPhoneNetwork(() => seen.push(isPhoneOffline()));
    tell(false);
    tell(true);
    stop();
    tell(false);
    expect(seen).toEqual([true, false]);
  });

  it('ends a question at its first failure, and asks again once the network is back', async () => {
    const read = jest.fn<Promise<string>, []>().mockRejectedValue(ApiError.offline());
    tell(false);
    const observer = new QueryObserver(queryClient, { queryKey: ['list'], queryFn: read });
    const settled = (status: string) =>
      new Promise<void>((resolve) => {
        const stop = observer.subscribe((result) => {
          if (result.status === status && result.fetchStatus === 'idle') resolve(stop());
        });
      });
    const keep = observer.subscribe(() => undefined);
    await settled('error');
    expect(read).toHaveBeenCalledTimes(1);

    read.mockResolvedValue('fresh');
    const done = settled('success');
    tell(true);
    await done;
    expect(observer.getCurrentResult().data).toBe('fresh');
    keep();
  });
});
