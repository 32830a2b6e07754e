import { isOffline } from '@/api/problemSentence';
import { clockOf } from '@/domain/shared/time';

/**
 * The clock at which what is shown was read, `HH:mm`, once the last question for news found no network; else empty.
 * `readAt` is epoch ms, 0 while nothing was read.
 */
export function staleClock({
  readAt,
  failure,
  isPhoneOffline = false,
}: {
  readonly readAt: number;
  readonly failure: unknown;
  /** Whether the phone itself says that there is no network. */
  readonly isPhoneOffline?: boolean;
}): string {
  const isLost = isPhoneOffline || (failure !== null && isOffline(failure));
  if (readAt === 0 || !isLost) return '';
  return clockOf(new Date(readAt).toISOString());
}
