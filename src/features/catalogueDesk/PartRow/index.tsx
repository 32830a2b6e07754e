import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { StatusTagWords } from '@/domain/agencyCase/statusTag';
import { pressable } from '@/components/pressable';
import { StatusTag } from '@/components/StatusTag';
import './index.scss';

interface PartRowProps {
  readonly name: string;
  readonly fact: string;
  readonly tag: StatusTagWords | undefined;
  readonly onPress: () => void;
}

/** One part of the catalogue in a list; a tap opens it. */
export function PartRow({ name, fact, tag, onPress }: PartRowProps) {
  return (
    <View className="part-row" {...pressable({ role: 'link', onPress })}>
      <View className="part-row__words">
        <Text className="part-row__name">{name}</Text>
        <Text className="part-row__fact">{fact}</Text>
      </View>
      {tag === undefined ? null : <StatusTag {...tag} />}
    </View>
  );
}

/** What stands below the rows, or below a part's fields. */
export function PartFoot({ children }: { readonly children: ReactNode }) {
  return <View className="part-row__add">{children}</View>;
}
