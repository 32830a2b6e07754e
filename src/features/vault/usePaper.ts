import { useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type ApplicantInputs } from '@/api/api';
import { isStale, problemSentence } from '@/api/problemSentence';
import { IntentIds } from '../live/IntentIds';
import type { PaperAnswer } from './vaultTypes';
import { vaultKeys } from './vaultKeys';

type Without<T> = Omit<T, 'commandId' | 'paperId' | 'version'>;
export type VersionWish = Without<ApplicantInputs['vault']['addVersion']>;
export type ChangeWish = ApplicantInputs['vault']['change']['change'];

export interface PaperActing {
  /** Answers whether it is done; else the sentence is in `problem`. */
  readonly addVersion: (wish: VersionWish) => Promise<boolean>;
  readonly change: (change: ChangeWish) => Promise<boolean>;
  /** Answers what became of it, or undefined where it was refused. */
  readonly remove: () => Promise<'removed' | 'hidden' | undefined>;
  readonly isBusy: boolean;
  readonly problem: string;
}

/** One paper of the vault, as it is now. */
export function usePaper(paperId: string) {
  const { data, isFetching, isError, error, refetch } = useQuery({
    queryKey: vaultKeys.paper(paperId),
    queryFn: () => api.applicant.vault.get.query({ paperId }),
  });
  return {
    paper: data,
    isLoading: data === undefined && isFetching,
    error: data === undefined && isError ? problemSentence(error) : '',
    refresh: () => void refetch(),
  };
}

/** What can be done with one paper. A retry of the same intent carries the same commandId. */
export function usePaperActing({ paperId, version }: PaperAnswer): PaperActing {
  const queryClient = useQueryClient();
  const ids = useRef(new IntentIds());
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function attempt<T>(intent: object, send: (commandId: string) => Promise<T>): Promise<T | undefined> {
    if (isUnderway.current) return undefined;

    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    try {
      const answer = await send(ids.current.idFor(intent));
      ids.current.forget(intent);
      return answer;
    } catch (fault) {
      setProblem(problemSentence(fault));
      if (isStale(fault)) void queryClient.invalidateQueries({ queryKey: vaultKeys.paper(paperId) });
      return undefined;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  function keep(answer: PaperAnswer | undefined): boolean {
    if (answer === undefined) return false;
    void queryClient.invalidateQueries({ queryKey: vaultKeys.all });
    queryClient.setQueryData(vaultKeys.paper(paperId), answer);
    return true;
  }

  return {
    isBusy,
    problem,
    addVersion: async (wish) =>
      keep(
        await attempt(wish, (commandId) =>
          api.applicant.vault.addVersion.mutate({ ...wish, commandId, paperId }),
        ),
      ),
    change: async (change) =>
      keep(
        await attempt({ change, version }, (commandId) =>
          api.applicant.vault.change.mutate({ commandId, paperId, version, change }),
        ),
      ),
    remove: async () => {
      const done = await attempt({ remove: paperId, version }, (commandId) =>
        api.applicant.vault.remove.mutate({ commandId, paperId }),
      );
      if (done?.state === 'hidden') void queryClient.invalidateQueries({ queryKey: vaultKeys.all });
      return done?.state;
    },
  };
}
