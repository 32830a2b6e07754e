import { Text, View } from '@tarojs/components';
import { formatMoment } from '@/domain/schedule/peopleDates';
import type { Me } from '@/features/account/Me';
import { useNow } from '@/features/live/useNow';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { KeptPlace } from '@/components/KeptPlace';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import type { DraftRow } from '../draftRows';
import { useMyDrafts } from '../useMyDrafts';
import './index.scss';

const modeNames = { agency: '代办', assist: '帮办' } as const;

interface MyDraftsProps {
  /** Undefined while nobody knows. */
  readonly me: Me | undefined;
  /** Where they are listed. */
  readonly page: 'home' | 'mine';
}

/** 未提交的申请, from all of the person's devices; nothing where there is none. */
export function MyDrafts({ me, page }: MyDraftsProps) {
  const { rows, isLoading, ...drafts } = useMyDrafts(me?.accountId);
  const { removed } = drafts;
  const isEmpty = rows.length === 0 && removed === undefined;

  return (
    <KeptPlace
      name={`drafts-${page}`}
      isLoading={isLoading && isEmpty}
      shape={[...rows, removed].map((row) => row?.draftId ?? '').join()}
    >
      {me === undefined || isEmpty ? null : <DraftsCard me={me} rows={rows} {...drafts} />}
    </KeptPlace>
  );
}

type DraftsCardProps = Omit<ReturnType<typeof useMyDrafts>, 'isLoading'> & { readonly me: Me };

function DraftsCard({ me, rows, removed, problem, remove, undo }: DraftsCardProps) {
  const now = useNow();
  return (
    <Card title="未提交的申请">
      {rows.map((row) => (
        <View key={row.draftId} className="my-drafts__row">
          <Text className="my-drafts__name">{nameOf(row)}</Text>
          <Text className="my-drafts__line">{lineOf(row, me)}</Text>
          <Text className="my-drafts__line">{savedWords(row, now)}</Text>
          <View className="my-drafts__actions">
            <QuietButton
              about={nameOf(row)}
              onClick={() => goTo('request', { mode: row.mode, draftId: row.draftId })}
            >
              继续填写
            </QuietButton>
            <QuietButton about={nameOf(row)} onClick={() => void remove(row)}>
              删除
            </QuietButton>
          </View>
        </View>
      ))}
      {removed === undefined ? null : (
        <View className="my-drafts__row">
          <Text className="my-drafts__line">已删除:{nameOf(removed)}</Text>
          <QuietButton onClick={() => void undo()}>撤销删除</QuietButton>
        </View>
      )}
      <Problem sentence={problem} />
    </Card>
  );
}

function nameOf({ projectName }: DraftRow): string {
  return projectName === '' ? '还没有填项目名称' : projectName;
}

function lineOf({ mode, itemCount, enterpriseId }: DraftRow, { enterprises }: Me): string {
  const enterprise = enterprises.find((each) => each.enterpriseId === enterpriseId);
  const count = mode === 'agency' && itemCount > 0 ? `已选 ${itemCount} 个事项` : '';
  return [modeNames[mode], count, enterprise?.name].filter(Boolean).join(' · ');
}

function savedWords({ savedAt, device, isSynced }: DraftRow, now: string): string {
  const when = savedAt === '' ? '' : formatMoment(savedAt, now);
  if (device !== '') return `${when} 在${device}保存`;
  return isSynced ? `${when} 保存` : `${when} 保存,只在这台设备上`;
}
