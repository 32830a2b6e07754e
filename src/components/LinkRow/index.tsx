import { Text, View } from '@tarojs/components';
import { Icon } from '../Icon';
import { pressable } from '../pressable';
import './index.scss';

interface LinkRowProps {
  readonly title: string;
  /** What one finds there; a line below the title. */
  readonly words?: string;
  readonly onOpen: () => void;
}

/** A row of a list that leads on to a page of its own. */
export function LinkRow({ title, words = '', onOpen }: LinkRowProps) {
  const spoken = words === '' ? title : `${title},${words}`;
  return (
    <View
      className="link-row"
      hoverClass="link-row--pressed"
      {...pressable({ role: 'link', label: spoken, onPress: onOpen })}
    >
      <View className="link-row__texts">
        <Text className="link-row__title">{title}</Text>
        {words === '' ? null : <Text className="link-row__words">{words}</Text>}
      </View>
      <Icon name="right" />
    </View>
  );
}
