import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';
import type { ApiScope } from '../caseView/CaseGateway';
import { CHECK_INTERVAL_MS } from '../live/checkInterval';
import { useStaleClock } from '../live/useStaleClock';
import { conversationGateways } from './ConversationGateway';
import { conversationKeys } from './conversationKeys';
import { joinedTalk, newestOf, settledUpTo, type Talk } from './Talk';
import { talkQuestion } from './talkQuestion';
import { usePageVisible } from '../live/usePageVisible';
import { useConversationHead } from './useConversationHead';

export interface LiveTalk {
  /** Undefined until the newest messages are there. */
  readonly talk: Talk | undefined;
  readonly readByOther: number;
  /** Why there is nothing to show. */
  readonly error: string;
  /** When the shown messages were read, `HH:mm`, while there is no network; else empty. */
  readonly staleClock: string;
  /** Moves on whenever the cloud answered: what waits for the network may go. Epoch ms. */
  readonly heardAt: number;
  readonly isLoadingOlder: boolean;
  readonly loadOlder: () => void;
  readonly refresh: () => void;
}

/** One conversation, kept fresh while its tab shows: only what is new travels, and what is shown is marked as read. */
export function useConversation({ scope, caseId }: { scope: ApiScope; caseId: string }): LiveTalk {
  const client = useQueryClient();
  const gateway = conversationGateways[scope];
  const key = conversationKeys.talk({ scope, caseId });
  const head = useConversationHead({ scope, caseId });
  const [isLoadingOlder, setLoadingOlder] = useState(false);
  const isVisible = usePageVisible();

  const query = useQuery({
    ...talkQuestion({ scope, caseId }),
    refetchInterval: ({ state }) => isVisible && isWatched(state.data) && CHECK_INTERVAL_MS,
  });
  const { data: talk, refetch } = query;
  const newest = talk === undefined ? 0 : newestOf(talk);
  const { lastSeq = 0, readByOther = 0, unread = 0 } = head.data ?? {};

  const isBehind = talk !== undefined && lastSeq > newest;
  useEffect(() => {
    if (isBehind) void refetch();
  }, [isBehind, newest, refetch]);

  useMarking({ scope, caseId, upTo: unread > 0 ? newest : 0, triedAt: head.dataUpdatedAt });

  async function loadOlder(): Promise<void> {
    const before = talk?.messages[0]?.seq;
    if (before === undefined || talk?.hasOlder !== true || isLoadingOlder) return;

    setLoadingOlder(true);
    try {
      const older = await gateway.list({ caseId, before });
      client.setQueryData<Talk>(key, (known) => (known === undefined ? known : joinedTalk(known, older)));
    } catch {
      // The row with the button stays, and so another try is one tap away.
    } finally {
      setLoadingOlder(false);
    }
  }

  return {
    talk,
    readByOther,
    error: talk === undefined && query.error !== null ? problemSentence(query.error) : '',
    staleClock: useStaleClock({
      dataUpdatedAt: query.dataUpdatedAt,
      failureReason: head.failureReason,
      error: head.error,
    }),
    heardAt: head.dataUpdatedAt,
    isLoadingOlder,
    loadOlder: () => void loadOlder(),
    refresh: () => void refetch(),
  };
}

function isWatched(talk: Talk | undefined): boolean {
  return talk !== undefined && settledUpTo(talk) < newestOf(talk);
}

interface Marking {
  readonly scope: ApiScope;
  readonly caseId: string;
  /** 0 where nothing is unread. */
  readonly upTo: number;
  /** A mark that got lost is set again with the next answer of the cloud. */
  readonly triedAt: number;
}

function useMarking({ scope, caseId, upTo, triedAt }: Marking): void {
  const client = useQueryClient();
  useEffect(() => {
    if (upTo === 0) return;

    conversationGateways[scope]
      .markRead({ caseId, commandId: newCommandId(), upTo })
      .then((head) => client.setQueryData(conversationKeys.head({ scope, caseId }), head))
      .then(() => client.invalidateQueries({ queryKey: ['unreadByCase'] }))
      .catch(() => undefined);
  }, [client, scope, caseId, upTo, triedAt]);
}
