import { Text, View } from '@tarojs/components';
import { pressable } from '../pressable';
import { roleOf } from '../roleOf';
import './index.scss';

interface PhraseChipsProps {
  /** What they fill in, for screen readers. */
  readonly label: string;
  readonly phrases: readonly string[];
  readonly onChoose: (phrase: string, place: number) => void;
}

/** Phrases that a tap writes into the field below, where they can still be changed. */
export function PhraseChips({ label, phrases, onChoose }: PhraseChipsProps) {
  if (phrases.length === 0) return null;

  return (
    <View className="phrase-chips" {...roleOf('group')} aria-label={label}>
      {phrases.map((phrase, place) => (
        <View
          key={phrase}
          className="phrase-chips__chip"
          {...pressable({ label: `${label}:${phrase}`, onPress: () => onChoose(phrase, place) })}
        >
          <Text>{phrase}</Text>
        </View>
      ))}
    </View>
  );
}
