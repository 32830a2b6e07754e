import { isOffline } from '@/api/problemSentence';
import { clockOf } from '@/domain/shared/time';

/**
 * The clock at which what is shown was read, `HH:mm`, once the last question for news found no network; else empty.
 * `readAt` is epoch ms, 0 while nothing was read.
 */
export function staleClock({ readAt, failure }: { readAt: number; failure: unknown }): string {
  if (readAt === 0 || failure === null || !isOffline(failure)) return '';
  return clockOf(new Date(readAt).toISOString());
}
