import { Text, View } from '@tarojs/components';
import './index.scss';

/** A fact with its name in front; nothing where there is nothing to say. */
export function FactLine({ name, words }: { readonly name: string; readonly words: string }) {
  if (words === '') return null;

  return (
    <View className="fact-line">
      <Text className="fact-line__name">{name}</Text>
      <Text className="fact-line__words">{words}</Text>
    </View>
  );
}
