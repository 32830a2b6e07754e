import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';

/**
 * Saves one thing at a time and has what stands under `queryKey` read anew. `save` resolves with whether it is kept; else
 * `problem` says why not.
 */
export function useSaving(queryKey: readonly unknown[]) {
  const queryClient = useQueryClient();
  const isUnderway = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function save(send: (commandId: string) => Promise<unknown>): Promise<boolean> {
    if (isUnderway.current) return false;
    isUnderway.current = true;
    setBusy(true);
    setProblem('');
    try {
      await send(newCommandId());
      await queryClient.invalidateQueries({ queryKey });
      return true;
    } catch (error) {
      setProblem(problemSentence(error));
      return false;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  return { isBusy, problem, save };
}
