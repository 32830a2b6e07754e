import { clockOf } from '@/domain/shared/time';
import { SavedMark } from '@/components/SavedMark';

interface SavedNoteProps {
  /** ISO instant; null while nothing was typed. */
  readonly savedAt: string | null;
}

/** “已自动保存 10:32”. */
export function SavedNote({ savedAt }: SavedNoteProps) {
  return <SavedMark clock={savedAt === null ? '' : clockOf(savedAt)} />;
}
