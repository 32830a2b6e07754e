import { useQuery } from '@tanstack/react-query';
import { api, type SupervisionInputs, type SupervisionOutputs } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import type { PeriodMonths } from '@/domain/comparison/comparisonPeriod';
import { useSaving } from '../form/useSaving';
import { useStaleClock } from '../live/useStaleClock';

export type ComparisonAnswer = SupervisionOutputs['comparison']['get'];
export type KeptBaseline = ComparisonAnswer['baselines'][number];
type Wish<P extends keyof SupervisionInputs['comparison']> = Omit<
  SupervisionInputs['comparison'][P],
  'commandId'
>;

const key = ['comparison'];

/** Departments beside each other over so many months; what was read stays while another period is read. */
export function useComparison(months: PeriodMonths) {
  const query = useQuery({
    queryKey: [...key, months],
    queryFn: () => api.supervision.comparison.get.query({ months }),
    placeholderData: (previous) => previous,
  });
  return {
    answer: query.data,
    isLoading: query.data === undefined && query.isFetching,
    error: query.isError && query.data === undefined ? problemSentence(query.error) : '',
    staleClock: useStaleClock(query),
    refresh: () => void query.refetch(),
  };
}

/** Saves what the working group enters; each resolves with whether it is kept, else `problem` says why not. */
export function useComparisonChanges() {
  const { isBusy, problem, save } = useSaving(key);
  const { comparison } = api.supervision;
  return {
    isBusy,
    problem,
    enter: (wish: Wish<'enterBaseline'>) =>
      save((commandId) => comparison.enterBaseline.mutate({ ...wish, commandId })),
    remove: (wish: Wish<'removeBaseline'>) =>
      save((commandId) => comparison.removeBaseline.mutate({ ...wish, commandId })),
    undo: (wish: Wish<'undoBaseline'>) =>
      save((commandId) => comparison.undoBaseline.mutate({ ...wish, commandId })),
    saveLeast: (wish: Wish<'saveLeast'>) =>
      save((commandId) => comparison.saveLeast.mutate({ ...wish, commandId })),
  };
}
