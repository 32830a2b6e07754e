import { useEffect, useState, type ReactNode } from 'react';
import { problemSentence } from '@/api/problemSentence';
import { LoadState } from '@/components/LoadState';
import type { DraftOwner } from '../draftStore';
import { LostNote } from '../LostNote';
import { placeDraft } from '../placeDraft';

interface OpenedDraftProps {
  readonly owner: DraftOwner;
  readonly draftId: string;
  /** The form; it is shown once it would open this draft. */
  readonly children: ReactNode;
}

/** Fetches the draft that the person chose from the list, from whatever device it came. */
export function OpenedDraft({ owner, draftId, children }: OpenedDraftProps) {
  const [isHere, setHere] = useState(false);
  const [lost, setLost] = useState<readonly string[]>([]);
  const [error, setError] = useState('');
  const [tries, setTries] = useState(0);
  const { accountId, mode } = owner;

  useEffect(() => {
    setError('');
    placeDraft({ owner: { accountId, mode }, draftId }).then(
      (left) => {
        setLost(left);
        setHere(true);
      },
      (failure: unknown) => setError(problemSentence(failure)),
    );
  }, [accountId, mode, draftId, tries]);

  if (!isHere)
    return <LoadState isLoading={error === ''} error={error} onRetry={() => setTries(tries + 1)} />;
  return (
    <>
      <LostNote lost={lost} onRead={() => setLost([])} />
      {children}
    </>
  );
}
