import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { caseKeys } from '../caseView/caseKeys';
import { counterPayload, type CounterDraft } from './CounterDraft';

export interface CounterEntry {
  /** Answers the new case's id, or undefined where it was refused; the sentence is then in `problem`. */
  readonly submit: (draft: CounterDraft) => Promise<string | undefined>;
  readonly isBusy: boolean;
  readonly problem: string;
}

/** Enters a walk-in's request. The draft's own commandId goes with every try, so nothing is entered twice. */
export function useCounter(): CounterEntry {
  const queryClient = useQueryClient();
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function submit(draft: CounterDraft): Promise<string | undefined> {
    if (isUnderway.current) return undefined;

    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    try {
      const payload = counterPayload(draft, defaultCatalogue);
      const answer = await api.workbench.cases.submitAtCounter.mutate(payload);
      const { caseId } = answer.view.agencyCase;
      queryClient.setQueryData(caseKeys.answer({ scope: 'workbench', caseId }), answer);
      void queryClient.invalidateQueries({ queryKey: ['cases', 'workbench'] });
      return caseId;
    } catch (error) {
      setProblem(problemSentence(error));
      return undefined;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  return { submit, isBusy, problem };
}
