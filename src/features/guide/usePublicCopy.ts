import { useQuery } from '@tanstack/react-query';
import { isOffline, problemSentence } from '@/api/problemSentence';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { clockOf, dayOf } from '@/domain/shared/time';
import type { z } from '@/domain/zod';
import { keepCopy, readCopy } from './keptCopy';

/** A page that is opened again within this time asks nobody, in ms. */
const BELIEVED_MS = 60_000;

export interface PublicCopy<T> {
  readonly value: T | undefined;
  readonly isLoading: boolean;
  /** The sentence to show while there is nothing else. */
  readonly error: string;
  /** From when the copy is, while the network is gone; else empty. */
  readonly clock: string;
  readonly refresh: () => void;
}

/** What anyone may read: the phone's last copy at once, the newest as soon as it comes. */
export function usePublicCopy<T>({
  name,
  schema,
  read,
}: {
  /** Names both the copy on the phone and the question that is shared by the pages. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly read: () => Promise<T>;
}): PublicCopy<T> {
  const query = useQuery({
    queryKey: ['public', name],
    queryFn: async () => {
      const value = await read();
      keepCopy(name, value, Date.now());
      return value;
    },
    initialData: () => readCopy(name, schema)?.value,
    initialDataUpdatedAt: () => readCopy(name, schema)?.readAt ?? 0,
    staleTime: BELIEVED_MS,
  });

  const { data, error, dataUpdatedAt } = query;
  return {
    value: data,
    isLoading: data === undefined && query.isFetching,
    error: data === undefined && error !== null ? problemSentence(error) : '',
    clock: data !== undefined && error !== null && isOffline(error) ? momentWords(dataUpdatedAt) : '',
    refresh: () => void query.refetch(),
  };
}

/** “10:32” for today, else with the day. */
function momentWords(readAt: number): string {
  const [read, now] = [new Date(readAt).toISOString(), new Date().toISOString()];
  return dayOf(read) === dayOf(now) ? clockOf(read) : formatMoment(read, now);
}
