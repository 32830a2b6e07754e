import { View } from '@tarojs/components';
import { Problem } from '@/components/Problem';
import { ConflictSheet } from '../ConflictSheet';
import { HandedInCard } from '../HandedInCard';
import { LostNote } from '../LostNote';
import type { DraftSyncing } from '../useDraftSync';
import './index.scss';

/** What other devices did to this draft, where the person has to know or to choose; nothing otherwise. */
export function DraftNotices({ sync, now }: { readonly sync: DraftSyncing; readonly now: string }) {
  const { conflict, lost, caseId, hasExtra, problem, choose, forgetLost } = sync;

  return (
    <>
      {caseId === '' ? null : <HandedInCard {...{ caseId, hasExtra }} />}
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
