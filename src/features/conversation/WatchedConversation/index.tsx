import { Text } from '@tarojs/components';
import { LoadState } from '@/components/LoadState';
import { StaleNote } from '@/components/StaleNote';
import type { TalkPlace } from '../KeptTalk';
import { MessageList } from '../MessageList';
import { useConversation } from '../useConversation';

interface WatchedConversationProps {
  readonly place: TalkPlace;
  /** ISO instant. */
  readonly now: string;
}

/** 沟通 for the working group: to read, without the weight of what writes. */
export function WatchedConversation({ place, now }: WatchedConversationProps) {
  const live = useConversation(place);
  const { talk, refresh } = live;

  if (talk === undefined)
    return <LoadState isLoading={live.error === ''} error={live.error} onRetry={refresh} />;
  return (
    <>
      <StaleNote clock={live.staleClock} />
      <MessageList place={place} now={now} talk={talk} live={live} />
      <Text className="conversation__refusal">{talk.refusal}</Text>
    </>
  );
}
