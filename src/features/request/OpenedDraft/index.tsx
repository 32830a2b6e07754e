import { useEffect, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { problemSentence } from '@/api/problemSentence';
import { LoadState } from '@/components/LoadState';
import type { DraftOwner } from '../draftStore';
import { draftQuestion } from '../draftQuestion';
import { LostNote } from '../LostNote';
import { isPlaced, placeDraft } from '../placeDraft';

interface OpenedDraftProps {
  readonly owner: DraftOwner;
  readonly draftId: string;
  /** The form; it is shown once it would open this draft. */
  readonly children: ReactNode;
}

/** Fetches the draft that the person chose from the list, from whatever device it came. */
export function OpenedDraft({ owner, draftId, children }: OpenedDraftProps) {
  const client = useQueryClient();
  const [isHere, setHere] = useState(() => isPlaced({ owner, draftId }));
  const [lost, setLost] = useState<readonly string[]>([]);
  const [error, setError] = useState('');
  const [tries, setTries] = useState(0);
  const { accountId, mode } = owner;

  useEffect(() => {
    setError('');
    const read = (id: string) => client.fetchQuery(draftQuestion(id));
    placeDraft({ owner: { accountId, mode }, draftId, read }).then(
      (left) => {
        setLost(left);
        setHere(true);
      },
      (failure: unknown) => setError(problemSentence(failure)),
    );
  }, [client, accountId, mode, draftId, tries]);

  if (!isHere)
    return <LoadState isLoading={error === ''} error={error} onRetry={() => setTries(tries + 1)} />;
  return (
    <>
      <LostNote lost={lost} onRead={() => setLost([])} />
      {children}
    </>
  );
}
