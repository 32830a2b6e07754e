import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { QuietButton } from '@/components/QuietButton';
import { StaleNote } from '@/components/StaleNote';
import { roleOf } from '@/components/roleOf';
import { Composer } from '../Composer';
import type { TalkPlace } from '../KeptTalk';
import { MessageBubble } from '../MessageBubble';
import { newestOf, type Talk } from '../Talk';
import { talkLines } from '../talkLines';
import { UnsentBubble } from '../UnsentBubble';
import { useConversation, type LiveTalk } from '../useConversation';
import { useOutgoing, type Outgoing } from '../useOutgoing';
import './index.scss';

/** Further down than any page is long, px. */
const PAGE_END = 100_000;

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

  if (talk === undefined)
    return <LoadState isLoading={live.error === ''} error={live.error} onRetry={refresh} />;
  const isWriting = talk.side !== null && talk.refusal === '';
  return (
    <>
      <StaleNote clock={live.staleClock} />
      <Messages place={place} now={now} talk={talk} live={live} outgoing={outgoing} />
      {isWriting ? (
        <Composer place={place} outgoing={outgoing} />
      ) : (
        <Text className="conversation__refusal">{talk.refusal}</Text>
      )}
    </>
  );
}

interface MessagesProps extends ConversationProps {
  readonly talk: Talk;
  readonly live: LiveTalk;
  readonly outgoing: Outgoing;
}

/** Begins at the newest; the outer box counts from its lower edge, so older messages above move nothing. */
function Messages({ place, now, talk, live, outgoing }: MessagesProps) {
  const { messages, side, hasOlder } = talk;
  const { unsent, outbox } = outgoing;
  useNewestInSight(messages.length === 0 ? 0 : newestOf(talk) + unsent.length);
  if (messages.length + unsent.length === 0) return <NothingSaid side={side} />;

  return (
    <View className="conversation__messages">
      <View className="conversation__inner" aria-label="沟通记录" {...roleOf('log')}>
        {hasOlder ? <Older live={live} /> : null}
        {talkLines(messages, now).map(({ message, day }) => (
          <View key={message.seq}>
            {day === '' ? null : <Text className="conversation__day">{day}</Text>}
            <MessageBubble
              scope={place.scope}
              message={message}
              ownSide={side ?? 'service'}
              readWord={message.side === side ? readWord(message.seq <= live.readByOther) : ''}
            />
          </View>
        ))}
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
      </View>
    </View>
  );
}

/** The newest message and the composer come into sight, however tall the page is above them. */
function useNewestInSight(count: number): void {
  useEffect(() => {
    if (count > 0)
      Taro.nextTick(
        () => void Taro.pageScrollTo({ scrollTop: PAGE_END, duration: 0 }).catch(() => undefined),
      );
  }, [count]);
}

function readWord(isRead: boolean): string {
  return isRead ? '已读' : '未读';
}

/** Loads what is older as soon as it comes into sight, or by a tap. */
function Older({ live: { loadOlder, isLoadingOlder } }: { readonly live: LiveTalk }) {
  useEffect(() => {
    const { page } = Taro.getCurrentInstance();
    if (!page) return undefined;

    const observer = Taro.createIntersectionObserver(page);
    observer.relativeToViewport().observe('#older-messages', ({ intersectionRatio }) => {
      if ((intersectionRatio ?? 0) > 0) loadOlder();
    });
    return () => observer.disconnect();
  });

  return (
    <View id="older-messages" className="conversation__older">
      <QuietButton isBusy={isLoadingOlder} onClick={loadOlder}>
        看更早的消息
      </QuietButton>
    </View>
  );
}

const expectations = {
  enterprise: '可以向专员提问、发照片和文件。专员会收到提醒,回复会出现在这里,也会通知您。',
  service: '可以给企业留言、发照片和文件。企业会收到提醒,回复会出现在这里。',
  watching: '企业和专员的消息会出现在这里。',
} as const;

function NothingSaid({ side }: Pick<Talk, 'side'>) {
  return <EmptyState title="还没有消息" words={expectations[side ?? 'watching']} />;
}
