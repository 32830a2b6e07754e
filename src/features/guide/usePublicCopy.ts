import { useQuery } from '@tanstack/react-query';
import { apiErrorOf, isOffline, problemSentence } from '@/api/problemSentence';
import type { z } from '@/domain/zod';
import { forgetCopy, keepCopy, readCopy } from './keptCopy';
import { momentWords } from './momentWords';

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
    queryFn: () => readAndKeep(name, read),
    initialData: () => readCopy(name, schema)?.value,
    initialDataUpdatedAt: () => readCopy(name, schema)?.readAt ?? 0,
    staleTime: BELIEVED_MS,
  });

  const { error, dataUpdatedAt } = query;
  const data = isGone(error) ? undefined : query.data;
  return {
    value: data,
    isLoading: data === undefined && query.isFetching,
    error: data === undefined && error !== null ? problemSentence(error) : '',
    clock: data !== undefined && error !== null && isOffline(error) ? momentWords(dataUpdatedAt) : '',
    refresh: () => void query.refetch(),
  };
}

/** What was taken away since is no longer shown from the copy either. */
async function readAndKeep<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    const value = await read();
    keepCopy(name, value, Date.now());
    return value;
  } catch (error) {
    if (isGone(error)) forgetCopy(name);
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return error !== null && apiErrorOf(error).code === 'NOT_FOUND';
}
