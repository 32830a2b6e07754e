import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import { POLL_INTERVAL_MS } from '../live/pollInterval';
import { draftRows, takeOffPhone, type DraftRow } from './draftRows';

export interface MyDrafts {
  readonly rows: readonly DraftRow[];
  /** Whether more may come. */
  readonly isLoading: boolean;
  /** What was just removed and can be taken back; undefined where nothing was. */
  readonly removed: DraftRow | undefined;
  readonly problem: string;
  readonly remove: (row: DraftRow) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** How the list is asked for, also beside who holds the phone. */
export const draftsQuestion = {
  queryKey: ['drafts'],
  queryFn: () => api.applicant.drafts.list.query(),
  staleTime: POLL_INTERVAL_MS,
};

/**
 * The requests of one person that are not handed in; where there is no network, those on this phone. While it is not
 * known who that is (undefined), the question already travels with the one for it.
 */
export function useMyDrafts(accountId: string | null | undefined): MyDrafts {
  const query = useQuery({ ...draftsQuestion, enabled: accountId !== null });
  const [undoing, setUndoing] = useState<{ row: DraftRow; putBack: () => void }>();
  const [problem, setProblem] = useState('');
  const { refetch } = query;
  const refresh = () => (accountId ? refetch() : undefined);
  useDidShow(() => void refresh());

  async function remove(row: DraftRow): Promise<void> {
    setProblem('');
    const putBack = takeOffPhone(accountId ?? null, row);
    try {
      if (row.isSynced)
        await api.applicant.drafts.remove.mutate({ commandId: newCommandId(), draftId: row.draftId });
      setUndoing({ row, putBack });
      await refresh();
    } catch (error) {
      putBack();
      setProblem(problemSentence(error));
    }
  }

  async function undo(): Promise<void> {
    if (undoing === undefined) return;

    const { row, putBack } = undoing;
    try {
      if (row.isSynced)
        await api.applicant.drafts.restore.mutate({ commandId: newCommandId(), draftId: row.draftId });
      putBack();
      setUndoing(undefined);
      await refresh();
    } catch (error) {
      setProblem(problemSentence(error));
    }
  }

  const rows = accountId === undefined ? [] : draftRows({ accountId, stored: query.data?.drafts ?? [] });
  return { rows, isLoading: query.isLoading, removed: undoing?.row, problem, remove, undo };
}
