import { useState } from 'react';
import { useNow } from '@/features/live/useNow';
import { goBack } from '@/features/navigation/routes';
import { useWayOn } from '@/features/navigation/useWayOn';
import { BottomActions } from '@/components/BottomActions';
import { LoadState } from '@/components/LoadState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { usePaper, usePaperActing } from '../usePaper';
import type { PaperAnswer } from '../vaultTypes';
import { NewVersionForm } from './NewVersionForm';
import { PaperHead } from './PaperHead';
import { VersionCard } from './VersionCard';
import './index.scss';

/** One paper of the vault: what it is, all its versions, a new one. */
export function PaperDesk({ paperId }: { readonly paperId: string }) {
  const { paper, isLoading, error, refresh } = usePaper(paperId);
  if (paper === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;

  return <Paper paper={paper} />;
}

function Paper({ paper }: { readonly paper: PaperAnswer }) {
  const now = useNow();
  const acting = usePaperActing(paper);
  const wayOn = useWayOn();
  const [isAdding, setAdding] = useState(false);

  async function remove(): Promise<void> {
    if ((await acting.remove()) === 'removed') wayOn(() => goBack('mine'));
  }

  return (
    <>
      <PaperHead {...{ paper, acting, now }} onRemove={() => void remove()} />
      {isAdding ? <NewVersionForm {...{ paper, acting, now }} onDone={() => setAdding(false)} /> : null}
      {paper.versions.map((version, place) => (
        <VersionCard key={version.versionId} {...{ version, acting, now }} isNewest={place === 0} />
      ))}
      {isAdding ? null : (
        <BottomActions>
          <Problem sentence={acting.problem} />
          <PrimaryButton onClick={() => setAdding(true)}>上传新版本</PrimaryButton>
        </BottomActions>
      )}
    </>
  );
}
