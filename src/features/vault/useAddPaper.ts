import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { IntentIds } from '../live/IntentIds';
import type { PaperForm } from './NewPaperForm/paperForm';
import { vaultKeys } from './vaultKeys';

export interface PaperAdding {
  /** Answers the paper's id, or undefined where it was refused; the sentence is then in `problem`. */
  readonly add: (form: PaperForm) => Promise<string | undefined>;
  readonly isBusy: boolean;
  readonly problem: string;
}

export function useAddPaper(enterpriseId: string): PaperAdding {
  const queryClient = useQueryClient();
  const ids = useRef(new IntentIds());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function add({ files, ...form }: PaperForm): Promise<string | undefined> {
    if (isBusy) return undefined;

    setBusy(true);
    setProblem('');
    const wish = { ...form, enterpriseId, fileIds: files.map(({ fileId }) => fileId) };
    try {
      const { paperId } = await api.applicant.vault.add.mutate({
        ...wish,
        commandId: ids.current.idFor(wish),
      });
      void queryClient.invalidateQueries({ queryKey: vaultKeys.all });
      return paperId;
    } catch (error) {
      setProblem(problemSentence(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  return { add, isBusy, problem };
}
