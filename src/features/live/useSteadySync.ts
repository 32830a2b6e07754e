import { useEffect } from 'react';
import { useDidHide } from '@tarojs/taro';

interface Steady {
  /** Brings the two copies together; made once for the life of the page. */
  readonly sync: { readonly open: () => Promise<void>; readonly run: () => Promise<void> };
  /** What is typed: another value starts the pause anew. */
  readonly typed: unknown;
  /** Whether the last try found no network. */
  readonly isWaiting: boolean;
}

/** How long nobody types before the server is told, in ms. */
const PAUSE_MS = 1_500;
/** How soon it is tried again without a network, in ms. */
const RETRY_MS = 10_000;

/** Keeps the server's copy up to date: after a pause, when the page hides or is left, and when a network is back. */
export function useSteadySync({ sync, typed, isWaiting }: Steady): void {
  useEffect(() => void sync.open(), [sync]);
  useEffect(() => {
    const timer = setTimeout(() => void sync.run(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sync, typed]);
  useEffect(() => {
    if (!isWaiting) return undefined;

    const timer = setInterval(() => void sync.run(), RETRY_MS);
    return () => clearInterval(timer);
  }, [sync, isWaiting]);
  useDidHide(() => void sync.run());
  useEffect(() => () => void sync.run(), [sync]);
}
