import { Text, View } from '@tarojs/components';
import { Icon } from '../Icon';
import { roleOf } from '../roleOf';
import './index.scss';

/** What is wrong and what to do, where it is wrong. Nothing for an empty sentence. */
export function Problem({ sentence }: { readonly sentence: string }) {
  if (sentence === '') return null;

  return (
    <View className="problem" {...roleOf('alert')}>
      <Icon name="warn" />
      <Text className="problem__words">{sentence}</Text>
    </View>
  );
}
