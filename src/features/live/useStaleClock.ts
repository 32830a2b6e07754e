import { useSyncExternalStore } from 'react';
import { isPhoneOffline, onPhoneNetwork } from '@/api/phoneNetwork';
import { staleClock } from './staleClock';

interface Read {
  /** When what is shown was read, epoch ms; 0 while nothing was read. */
  readonly dataUpdatedAt: number;
  /** Of the question that is being repeated, from its first failure on. */
  readonly failureReason: unknown;
  /** Of the last question that was given up. */
  readonly error: unknown;
}

/**
 * The clock at which what is shown was read, `HH:mm`: at once where the phone knows that it has no network, and from the
 * first failure on where it does not; else empty. The one place from which lists and pages take it.
 */
export function useStaleClock({ dataUpdatedAt, failureReason, error }: Read): string {
  const isOff = useSyncExternalStore(onPhoneNetwork, isPhoneOffline, isPhoneOffline);
  return staleClock({ readAt: dataUpdatedAt, failure: failureReason ?? error, isPhoneOffline: isOff });
}
