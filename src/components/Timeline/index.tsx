import { Text, View } from '@tarojs/components';
import './index.scss';

export interface TimelineEntry {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly when: string;
  readonly who?: string;
}

/** What happened, newest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <View className="timeline">
      {entries.map((entry) => (
        <View key={entry.key} className="timeline__entry">
          <Text className="timeline__title">{entry.title}</Text>
          {entry.detail === '' ? null : <Text className="timeline__detail">{entry.detail}</Text>}
          <Text className="timeline__when">
            {entry.who === undefined ? entry.when : `${entry.when} · ${entry.who}`}
          </Text>
        </View>
      ))}
    </View>
  );
}
