import { Text } from '@tarojs/components';
import { serverNow } from '@/api/serverClock';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { clockOf, dayOf } from '@/domain/shared/time';
import { SavedMark } from '@/components/SavedMark';

interface SavedNoteProps {
  /** ISO instant; null while nothing was typed. */
  readonly savedAt: string | null;
  /** Whether the server has not heard of it yet for want of a network. */
  readonly isWaiting?: boolean;
}

/** “已自动保存 10:32”, with the day where it was another one; or where it is kept meanwhile. */
export function SavedNote({ savedAt, isWaiting = false }: SavedNoteProps) {
  if (savedAt !== null && isWaiting) return <Text className="saved-mark">已存在手机上,联网后同步</Text>;

  return <SavedMark clock={savedAt === null ? '' : momentOf(savedAt)} />;
}

function momentOf(savedAt: string): string {
  const now = serverNow();
  return dayOf(savedAt) === dayOf(now) ? clockOf(savedAt) : formatMoment(savedAt, now);
}
