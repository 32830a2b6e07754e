import { Text } from '@tarojs/components';
import { clockOf } from '@/domain/shared/time';
import './index.scss';

interface SavedNoteProps {
  /** ISO instant; null while nothing was typed. */
  readonly savedAt: string | null;
}

/** “已自动保存 10:32”. */
export function SavedNote({ savedAt }: SavedNoteProps) {
  return (
    <Text className="saved-note">
      {savedAt === null ? '填写的内容会自动保存' : `已自动保存 ${clockOf(savedAt)}`}
    </Text>
  );
}
