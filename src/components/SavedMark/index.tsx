import { Text } from '@tarojs/components';
import './index.scss';

/** “已自动保存 10:32”. Nothing before the first saving. */
export function SavedMark({ clock }: { readonly clock: string }) {
  if (clock === '') return null;

  return <Text className="saved-mark">已自动保存 {clock}</Text>;
}
