import { Text, View } from '@tarojs/components';
import { replaceWith } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { ConflictSheet } from '../ConflictSheet';
import { LostNote } from '../LostNote';
import type { DraftSyncing } from '../useDraftSync';
import './index.scss';

/** What other devices did to this draft, where the person has to know or to choose; nothing otherwise. */
export function DraftNotices({ sync, now }: { readonly sync: DraftSyncing; readonly now: string }) {
  const { conflict, lost, caseId, hasExtra, problem, choose, forgetLost } = sync;

  return (
    <>
      {caseId === '' ? null : (
        <Card title="这份申请已经提交了">
          <Text className="draft-notices__words">
            您在另一台设备上提交了它。
            {hasExtra ? '这里多写的内容另存为一份草稿,在首页“未提交的申请”里。' : '这里不用再填。'}
          </Text>
          <QuietButton onClick={() => replaceWith('case', { caseId })}>去看办件</QuietButton>
        </Card>
      )}
      <LostNote lost={lost} onRead={forgetLost} />
      <View className="draft-notices__problem">
        <Problem sentence={problem} />
      </View>
      {conflict === undefined ? null : (
        <ConflictSheet key={conflict.version} conflict={conflict} now={now} onChoose={choose} />
      )}
    </>
  );
}
