import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { LoadState } from '@/components/LoadState';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { roleOf } from '@/components/roleOf';
import { useNow } from '../../live/useNow';
import type { DraftState } from '../draft/DraftState';
import { deskStore } from '../draft/deskStore';
import { savingWords } from '../draftWords';
import { useDraft } from '../useDraft';
import { ConflictCard } from './ConflictCard';
import './index.scss';

interface DraftFrameProps {
  readonly children: (draft: DraftState) => ReactNode;
}

/** Around every page of the catalogue: reads the draft, says whether it is saved, what collided, what can be taken back. */
export function DraftFrame({ children }: DraftFrameProps) {
  const now = useNow();
  const { draft, error, refresh } = useDraft();
  if (!draft) return <LoadState isLoading={error === ''} error={error} onRetry={refresh} />;

  const { saving, conflict, removal } = draft;
  return (
    <>
      {saving === 'failed' ? (
        <View className="draft-frame__line">
          <Problem sentence={savingWords(draft, now)} />
          <QuietButton onClick={() => void deskStore.save()}>现在保存</QuietButton>
        </View>
      ) : (
        <View className="draft-frame__line" {...roleOf('status')}>
          <Text className="draft-frame__words">{savingWords(draft, now)}</Text>
        </View>
      )}
      {conflict === null ? null : <ConflictCard draft={draft} conflict={conflict} />}
      {removal === null ? null : (
        <View className="draft-frame__removal" {...roleOf('status')}>
          <Text className="draft-frame__removed">{removal.words}</Text>
          <QuietButton onClick={deskStore.undoRemoval}>撤销</QuietButton>
          <QuietButton onClick={() => deskStore.dismissRemoval()}>知道了</QuietButton>
        </View>
      )}
      {children(draft)}
    </>
  );
}
