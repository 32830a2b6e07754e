import { useEffect, useState } from 'react';
import { usePageVisible } from './usePageVisible';

const MINUTE_MS = 60_000;

/** The clock as an ISO instant, moving on every minute while the page shows, so that “今天” does not grow stale. */
export function useNow(): string {
  const isVisible = usePageVisible();
  const [now, setNow] = useState(() => new Date().toISOString());

  useEffect(() => {
    if (!isVisible) return undefined;

    setNow(new Date().toISOString());
    const timer = setInterval(() => setNow(new Date().toISOString()), MINUTE_MS);
    return () => clearInterval(timer);
  }, [isVisible]);

  return now;
}
