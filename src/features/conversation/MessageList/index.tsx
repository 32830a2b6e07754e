import { useEffect, type ReactNode } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { EmptyState } from '@/components/EmptyState';
import { QuietButton } from '@/components/QuietButton';
import { roleOf } from '@/components/roleOf';
import type { TalkPlace } from '../KeptTalk';
import { MessageBubble } from '../MessageBubble';
import { newestOf, type Talk } from '../Talk';
import { talkLines } from '../talkLines';
import type { LiveTalk } from '../useConversation';
import './index.scss';

/** Further down than any page is long, px. */
const PAGE_END = 100_000;

interface MessageListProps {
  readonly place: TalkPlace;
  /** ISO instant. */
  readonly now: string;
  readonly talk: Talk;
  readonly live: LiveTalk;
  /** How many stand below that have not arrived, and how they look. */
  readonly unsentCount?: number;
  readonly children?: ReactNode;
}

/** Begins at the newest; the outer box counts from its lower edge, so older messages above move nothing. */
export function MessageList({ place, now, talk, live, unsentCount = 0, children }: MessageListProps) {
  const { messages, side, hasOlder } = talk;
  const count = messages.length + unsentCount;
  useNewestInSight(count === 0 ? 0 : newestOf(talk) + unsentCount);
  if (count === 0) return <NothingSaid side={side} />;

  return (
    <View className="conversation__messages">
      <View className="conversation__inner" {...roleOf('log')} aria-label="沟通记录">
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
        {children}
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
