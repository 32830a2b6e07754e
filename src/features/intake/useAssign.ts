import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { isStale, problemSentence } from '@/api/problemSentence';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { caseKeys } from '../caseView/caseKeys';

export interface Assigning {
  /** Answers whether the specialist serves the case now. */
  readonly assign: (choice: { specialistId: string; reason: string }) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly problem: string;
}

interface AssignedCase {
  readonly scope: 'workbench' | 'supervision';
  readonly caseId: string;
}

/** Assigning names an account, not a name: the cloud looks name and department up itself (P2). */
export function useAssign({ scope, caseId }: AssignedCase): Assigning {
  const queryClient = useQueryClient();
  const intent = useRef({ key: '', commandId: '' });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const key = caseKeys.answer({ scope, caseId });

  async function assign(choice: { specialistId: string; reason: string }): Promise<boolean> {
    if (isBusy) return false;

    const chosen = JSON.stringify(choice);
    if (intent.current.key !== chosen) intent.current = { key: chosen, commandId: newCommandId() };
    const { commandId } = intent.current;
    const seenVersion = queryClient.getQueryData<CaseAnswer>(key)?.view.version;
    setBusy(true);
    setProblem('');
    try {
      const answer = await api[scope].cases.assign.mutate({ commandId, caseId, seenVersion, ...choice });
      queryClient.setQueryData(key, answer);
      void queryClient.invalidateQueries({ queryKey: ['cases', scope] });
      return true;
    } catch (error) {
      setProblem(problemSentence(error));
      if (isStale(error)) await queryClient.invalidateQueries({ queryKey: key });
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { assign, isBusy, problem };
}
