import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { isStale, problemSentence } from '@/api/problemSentence';
import { mayLeaveUnsent } from '@/features/files/unsentFiles';
import { gatewayOf } from './gatewayOf';
import type { ApiScope, CaseIntent } from './CaseGateway';
import { caseKeys } from './caseKeys';
import { IntentIds } from '../live/IntentIds';

export interface CaseActing {
  /** Answers the case as it is afterwards, or undefined where it was refused; the sentence is then in `problem`. */
  readonly act: (intent: CaseIntent) => Promise<CaseAnswer | undefined>;
  readonly isBusy: boolean;
  /** A Chinese sentence to show beside the button; empty when there is none. */
  readonly problem: string;
  readonly clearProblem: () => void;
}

/**
 * Sends what a person wants done with a case. A retry of the same intent carries the same commandId, so that a lost
 * answer never makes it happen twice; a second tap while one is under way does nothing.
 */
export function useCaseAction(scope: ApiScope, caseId: string): CaseActing {
  const queryClient = useQueryClient();
  const ids = useRef(new IntentIds());
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const key = caseKeys.answer({ scope, caseId });

  async function send(intent: CaseIntent): Promise<CaseAnswer> {
    const seenVersion = queryClient.getQueryData<CaseAnswer>(key)?.view.version;
    const command = { ...intent, caseId, commandId: ids.current.idFor(intent), seenVersion };
    const answer = await gatewayOf(scope).act(command);
    ids.current.forget(intent);
    queryClient.setQueryData(key, answer);
    void queryClient.invalidateQueries({ queryKey: ['cases', scope] });
    return answer;
  }

  async function act(intent: CaseIntent): Promise<CaseAnswer | undefined> {
    if (isUnderway.current) return undefined;

    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    try {
      if (!(await mayLeaveUnsent())) return undefined;
      return await send(intent);
    } catch (error) {
      setProblem(problemSentence(error));
      if (isStale(error)) void queryClient.invalidateQueries({ queryKey: key });
      return undefined;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  return { act, isBusy, problem, clearProblem: () => setProblem('') };
}
