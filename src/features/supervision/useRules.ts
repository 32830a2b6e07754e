import { useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type SupervisionInputs, type SupervisionOutputs } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';

export type Rules = SupervisionOutputs['rules']['get'];
type CalendarWish = Omit<SupervisionInputs['rules']['saveCalendar'], 'commandId'>;

const key = ['rules'];

/** The district's rules of time as they stand. */
export function useRules() {
  const query = useQuery({ queryKey: key, queryFn: () => api.supervision.rules.get.query() });
  return {
    rules: query.data,
    isLoading: query.data === undefined && query.isFetching,
    error: query.isError && query.data === undefined ? problemSentence(query.error) : '',
    refresh: () => void query.refetch(),
  };
}

/** Saves the calendar; a version that somebody else has changed meanwhile is refused with a sentence. */
export function useSaveRules() {
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
      await queryClient.invalidateQueries({ queryKey: key });
      return true;
    } catch (error) {
      setProblem(problemSentence(error));
      return false;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  return {
    isBusy,
    problem,
    saveCalendar: (wish: CalendarWish) =>
      save((commandId) => api.supervision.rules.saveCalendar.mutate({ ...wish, commandId })),
  };
}
