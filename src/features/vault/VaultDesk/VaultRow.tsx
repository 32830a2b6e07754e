import { Text, View } from '@tarojs/components';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { standingOf, standingTags, validityWords } from '@/domain/vault/standing';
import { goTo } from '@/features/navigation/routes';
import { pressable } from '@/components/pressable';
import { StatusTag } from '@/components/StatusTag';
import type { PaperRow } from '../vaultTypes';

interface VaultRowProps {
  readonly row: PaperRow;
  /** 'YYYY-MM-DD'. */
  readonly today: string;
}

export function VaultRow({ row, today }: VaultRowProps) {
  const { paperId, name, number, addedAt, fileCount, validUntil, isHidden, warnDays } = row;
  const tag = isHidden ? undefined : standingTags[standingOf({ validUntil, today, warnDays })];

  return (
    <View className="vault-row" {...pressable({ role: 'link', onPress: () => goTo('paper', { paperId }) })}>
      <View className="vault-row__head">
        <Text className="vault-row__name">{name}</Text>
        {tag === undefined ? null : <StatusTag {...tag} />}
      </View>
      <Text className="vault-row__line">
        第 {number} 版 · {formatDay(dayOf(addedAt), today)}上传 · {fileCount} 个文件
      </Text>
      {validUntil === null ? null : (
        <Text className="vault-row__line">{validityWords(validUntil, today)}</Text>
      )}
    </View>
  );
}
