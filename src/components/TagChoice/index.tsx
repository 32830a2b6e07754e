import { Text, View } from '@tarojs/components';
import { Icon } from '../Icon';
import { pressable } from '../pressable';
import { roleOf } from '../roleOf';
import './index.scss';

interface TagChoiceProps {
  /** What they are about, for screen readers. */
  readonly label: string;
  readonly tags: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Short words, any number of which may be chosen; a chosen one has a tick, never colour alone. */
export function TagChoice({ label, tags, chosen, onChange }: TagChoiceProps) {
  const toggle = (tag: string) =>
    onChange(chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag]);

  return (
    <View className="tag-choice" {...roleOf('group')} aria-label={label}>
      {tags.map((tag) => {
        const isOn = chosen.includes(tag);
        return (
          <View
            key={tag}
            className={`tag-choice__tag${isOn ? ' tag-choice__tag--on' : ''}`}
            {...pressable({ role: 'checkbox', isOn, onPress: () => toggle(tag) })}
          >
            {isOn ? <Icon name="check" /> : null}
            <Text>{tag}</Text>
          </View>
        );
      })}
    </View>
  );
}
