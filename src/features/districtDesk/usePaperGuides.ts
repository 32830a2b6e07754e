import { useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type SupervisionOutputs } from '@/api/api';
import { apiErrorOf, problemSentence } from '@/api/problemSentence';
import { untouchedPaper } from '@/domain/guide/PaperGuide';
import type { PaperChange } from '@/domain/guide/PaperChange';
import { IntentIds } from '../live/IntentIds';

export type EditedPaper = SupervisionOutputs['papers']['list'][number];

const key = ['paperGuides'];

/** What the district made of its papers' guide. */
export function usePaperGuides() {
  const query = useQuery({ queryKey: key, queryFn: () => api.supervision.papers.list.query() });
  return {
    paperOf: query.data && ((paperId: string) => findPaper(query.data, paperId)),
    isLoading: query.data === undefined && query.isFetching,
    error: query.isError && query.data === undefined ? problemSentence(query.error) : '',
    refresh: () => void query.refetch(),
  };
}

function findPaper(papers: readonly EditedPaper[], paperId: string): EditedPaper {
  const guide = { ...untouchedPaper, blanks: [] };
  const untouched = { paperId, version: 0, guide, updaterName: '', updatedAt: '' };
  return papers.find((paper) => paper.paperId === paperId) ?? untouched;
}

export interface PaperChanging {
  /** Answers whether it was done; the sentence that says why not is in `problem`. */
  readonly change: (change: PaperChange) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: string;
}

/** One change at a time, on the version that is on the screen; whoever was faster is said, and shown at once. */
export function usePaperChange({
  paperId,
  version,
}: Pick<EditedPaper, 'paperId' | 'version'>): PaperChanging {
  const queryClient = useQueryClient();
  const ids = useRef(new IntentIds());
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function change(wanted: PaperChange): Promise<boolean> {
    if (isUnderway.current) return false;
    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    try {
      const wish = { paperId, version, change: wanted };
      await api.supervision.papers.change.mutate({ ...wish, commandId: ids.current.idFor(wish) });
      await followChange();
      return true;
    } catch (error) {
      setProblem(problemSentence(error));
      if (apiErrorOf(error).code === 'CONFLICT') await followChange();
      return false;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  async function followChange(): Promise<void> {
    void queryClient.invalidateQueries({ queryKey: ['public', 'papers'] });
    await queryClient.invalidateQueries({ queryKey: key });
  }

  return { change, isBusy, problem };
}
