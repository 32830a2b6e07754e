import { Text, View } from '@tarojs/components';
import type { MandateText } from '@/domain/mandate/mandateText';
import './index.scss';

/** The whole mandate to be read, in the words that are signed. */
export function MandatePaper({ text }: { readonly text: MandateText }) {
  const { title, parties, sections } = text;
  return (
    <View className="mandate-paper">
      <Text className="mandate-paper__title">{title}</Text>
      {parties.map((words) => (
        <Text key={words} className="mandate-paper__line">
          {words}
        </Text>
      ))}
      {sections.map(({ heading, lines }) => (
        <View key={heading} className="mandate-paper__section">
          <Text className="mandate-paper__heading">{heading}</Text>
          {lines.map((words) => (
            <Text key={words} className="mandate-paper__line">
              {words}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}
