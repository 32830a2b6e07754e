import { useEffect, useState } from 'react';
import { onServerTime, serverNow } from '@/api/serverClock';
import { usePageVisible } from './usePageVisible';

const MINUTE_MS = 60_000;

/**
 * The clock as an ISO instant, moving on every minute while the page shows, so that “今天” does not grow stale; it is
 * the service's where the phone's is wrong.
 */
export function useNow(): string {
  const isVisible = usePageVisible();
  const [now, setNow] = useState(serverNow);

  useEffect(() => {
    if (!isVisible) return undefined;

    const tick = () => setNow(serverNow());
    tick();
    const timer = setInterval(tick, MINUTE_MS);
    const leave = onServerTime(tick);
    return () => {
      clearInterval(timer);
      leave();
    };
  }, [isVisible]);

  return now;
}
