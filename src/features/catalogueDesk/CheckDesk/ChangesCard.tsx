import { Text, View } from '@tarojs/components';
import type { CatalogueChange } from '@/domain/catalogue/changes/CatalogueChange';
import { Card } from '@/components/Card';
import './index.scss';

interface ChangesCardProps {
  readonly changes: readonly CatalogueChange[];
  /** Of the version in force. */
  readonly name: string;
}

/** What the draft changes for everyone, in words. */
export function ChangesCard({ changes, name }: ChangesCardProps) {
  return (
    <Card title={`和现行的${name}相比`}>
      {changes.length === 0 ? <Text className="check-desk__words">没有改动。</Text> : null}
      {changes.map(({ place, sentence }) => (
        <View key={`${place.kind}${place.id}${sentence}`} className="check-desk__line">
          <Text className="check-desk__sentence">{sentence}</Text>
        </View>
      ))}
    </Card>
  );
}
