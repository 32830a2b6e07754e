import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { isStale, problemSentence } from '@/api/problemSentence';
import { IntentIds } from '../live/IntentIds';
import { KeptIds } from '../live/KeptIds';

export interface Sending {
  /** A Chinese sentence to show beside the button; empty when there is none. */
  readonly problem: string;
  readonly isBusy: boolean;
  /** Answers what the cloud answered, or undefined where it was refused. */
  readonly send: <Answer>(
    intent: object,
    call: (commandId: string) => Promise<Answer>,
  ) => Promise<Answer | undefined>;
}

/**
 * Sends one wish about a complaint: a retry of the same wish carries the same commandId, a second tap while one is under
 * way does nothing, and afterwards every shown complaint is read anew.
 * @param keptAt under which the commandIds outlive the app, for what could be filed a second time
 */
export function useSending(keptAt?: string): Sending {
  const queryClient = useQueryClient();
  const ids = useRef(new IntentIds(keptAt === undefined ? undefined : new KeptIds(keptAt)));
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  function readAnew(): void {
    void queryClient.invalidateQueries({ queryKey: ['complaints'] });
    void queryClient.invalidateQueries({ queryKey: ['complaint'] });
  }

  const send: Sending['send'] = async (intent, call) => {
    if (isUnderway.current) return undefined;
    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    try {
      const answer = await call(ids.current.idFor(intent));
      ids.current.forget(intent);
      readAnew();
      return answer;
    } catch (error) {
      setProblem(problemSentence(error));
      if (isStale(error)) readAnew();
      return undefined;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  };

  return { problem, isBusy, send };
}
