import { Text } from '@tarojs/components';
import { LoadState } from '@/components/LoadState';
import { StaleNote } from '@/components/StaleNote';
import { Composer } from '../Composer';
import type { TalkPlace } from '../KeptTalk';
import { MessageList } from '../MessageList';
import { UnsentBubble } from '../UnsentBubble';
import { useConversation } from '../useConversation';
import { useOutgoing } from '../useOutgoing';

interface ConversationProps {
  readonly place: TalkPlace;
  /** ISO instant. */
  readonly now: string;
}

/** 沟通: what enterprise and specialist wrote to each other about this case, and the place to write. */
export function Conversation({ place, now }: ConversationProps) {
  const live = useConversation(place);
  const { talk, heardAt, refresh } = live;
  const outgoing = useOutgoing({ place, talk, heardAt, onSent: refresh });
  const { unsent, outbox } = outgoing;

  if (talk === undefined)
    return <LoadState isLoading={live.error === ''} error={live.error} onRetry={refresh} />;
  const isWriting = talk.side !== null && talk.refusal === '';
  return (
    <>
      <StaleNote clock={live.staleClock} />
      <MessageList place={place} now={now} talk={talk} live={live} unsentCount={unsent.length}>
        {unsent.map((message) => (
          <UnsentBubble
            key={message.commandId}
            message={message}
            isOffline={live.staleClock !== ''}
            onRetry={() => outbox.retry(message.commandId)}
            onRevise={() => outbox.revise(message.commandId)}
            onDrop={() => outbox.drop([message.commandId])}
          />
        ))}
      </MessageList>
      {isWriting ? (
        <Composer place={place} outgoing={outgoing} />
      ) : (
        <Text className="conversation__refusal">{talk.refusal}</Text>
      )}
    </>
  );
}
