import { Text, View } from '@tarojs/components';
import { pressable } from '../pressable';
import { roleOf } from '../roleOf';
import './index.scss';

interface FacesRatingProps {
  /** What is rated. */
  readonly label: string;
  /** 1–5; undefined while nothing is chosen. */
  readonly value: number | undefined;
  /** The word of each level. */
  readonly words: Readonly<Record<number, string>>;
  readonly onChange: (level: number) => void;
}

const levels = [1, 2, 3, 4, 5] as const;

/** Five faces, each with its word: nobody has to guess what a face means. */
export function FacesRating({ label, value, words, onChange }: FacesRatingProps) {
  return (
    <View className="faces-rating" {...roleOf('radiogroup')} aria-label={label}>
      {levels.map((level) => (
        <View
          key={level}
          className={`faces-rating__level${level === value ? ' faces-rating__level--on' : ''}`}
          {...pressable({
            role: 'radio',
            label: `${label}:${words[level] ?? ''}`,
            isOn: level === value,
            onPress: () => onChange(level),
          })}
        >
          <View className={`faces-rating__face faces-rating__face--${level}`} aria-hidden />
          <Text className="faces-rating__word">{breakable(words[level] ?? '')}</Text>
        </View>
      ))}
    </View>
  );
}

/** On a narrow phone a word breaks after its degree (非常|不满意), never inside. */
function breakable(word: string): string {
  return word.replace(/^(非常|基本)/, '$1\u200b');
}
