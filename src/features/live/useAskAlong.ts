import { useEffect, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';

/** One question as the query cache knows it. */
export interface Question {
  readonly queryKey: readonly unknown[];
  /** May lay parts of its answer where the parts of the page look for them. */
  readonly queryFn: (context: { client: QueryClient }) => Promise<unknown>;
  readonly staleTime?: number;
}

/**
 * Asks at once what parts of the page will want that are drawn only after its first answer: they then travel in the same
 * call, and a page asks the cloud once. What fails here is asked again by the part that wants it.
 */
export function useAskAlong(questions: readonly Question[]): void {
  const client = useQueryClient();
  const [atFirst] = useState(questions);

  useEffect(() => {
    for (const question of atFirst) void client.prefetchQuery(question);
  }, [client, atFirst]);
}
