import { useEffect, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { problemSentence } from '@/api/problemSentence';
import { replaceWith } from '@/features/navigation/routes';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { QuietButton } from '@/components/QuietButton';
import type { DraftOwner } from '../draftStore';
import { draftQuestion } from '../draftQuestion';
import { HandedInCard } from '../HandedInCard';
import { LostNote } from '../LostNote';
import { isPlaced, placeDraft, type Placed } from '../placeDraft';

interface OpenedDraftProps {
  readonly owner: DraftOwner;
  readonly draftId: string;
  /** The form; it is shown once it would open this draft. */
  readonly children: ReactNode;
}

/** Fetches the draft that the person chose from the list, from whatever device it came. */
export function OpenedDraft({ owner, draftId, children }: OpenedDraftProps) {
  const client = useQueryClient();
  const [placed, setPlaced] = useState<Placed | undefined>(() =>
    isPlaced({ owner, draftId }) ? { is: 'here', lost: [] } : undefined,
  );
  const [error, setError] = useState('');
  const [tries, setTries] = useState(0);
  const { accountId, mode } = owner;

  useEffect(() => {
    setError('');
    const read = (id: string) => client.fetchQuery(draftQuestion(id));
    placeDraft({ owner: { accountId, mode }, draftId, read }).then(setPlaced, (failure: unknown) =>
      setError(problemSentence(failure)),
    );
  }, [client, accountId, mode, draftId, tries]);

  if (placed === undefined)
    return <LoadState isLoading={error === ''} error={error} onRetry={() => setTries(tries + 1)} />;
  if (placed.is === 'handedIn') return <HandedInCard caseId={placed.caseId} />;
  if (placed.is === 'gone') return <GoneDraft mode={mode} />;
  return (
    <>
      <LostNote lost={placed.lost} onRead={() => setPlaced({ is: 'here', lost: [] })} />
      {children}
    </>
  );
}

function GoneDraft({ mode }: Pick<DraftOwner, 'mode'>) {
  return (
    <EmptyState title="没有找到这份草稿" words="它可能在另一台设备上删除了。">
      <QuietButton onClick={() => replaceWith('request', { mode })}>重新填一份</QuietButton>
    </EmptyState>
  );
}
