import { useQuery } from '@tanstack/react-query';
import { api, type SupervisionInputs, type SupervisionOutputs } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { useSaving } from '../form/useSaving';

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
  const { isBusy, problem, save } = useSaving(key);

  return {
    isBusy,
    problem,
    saveCalendar: (wish: CalendarWish) =>
      save((commandId) => api.supervision.rules.saveCalendar.mutate({ ...wish, commandId })),
  };
}
