import { Text, View } from '@tarojs/components';
import { pressable } from '@/components/pressable';
import { roleOf } from '@/components/roleOf';
import type { Pages } from '../usePages';

/** What was just taken out, and the way back. */
export function RemovedBar({ removed }: Pick<Pages, 'removed'>) {
  if (removed === undefined) return null;

  return (
    <View className="upload-field__removed" {...roleOf('status')}>
      <Text className="upload-field__removed-name">已移除“{removed.name}”</Text>
      <View className="upload-field__undo" {...pressable({ label: '撤销移除', onPress: removed.bringBack })}>
        <Text>撤销</Text>
      </View>
    </View>
  );
}
