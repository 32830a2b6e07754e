import { Text, View } from '@tarojs/components';
import { Icon } from '../Icon';
import { roleOf } from '../roleOf';
import './index.scss';

/** While the network is gone, what is shown stays, and says from when it is. Nothing for an empty clock. */
export function StaleNote({ clock }: { readonly clock: string }) {
  if (clock === '') return null;

  return (
    <View className="stale-note" {...roleOf('status')}>
      <Icon name="warn" />
      <Text className="stale-note__words">没有连上网络。这是 {clock} 读到的内容,联网后会自动更新。</Text>
    </View>
  );
}
