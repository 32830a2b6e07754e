import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { useNow } from '@/features/live/useNow';
import { openPage } from '@/features/navigation/routes';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { MoreRows } from '@/components/MoreRows';
import { pressable } from '@/components/pressable';
import { QuietButton } from '@/components/QuietButton';
import { StaleNote } from '@/components/StaleNote';
import { useInbox, type InboxRow } from '../useInbox';
import './index.scss';

interface InboxProps {
  readonly isSignedUp: boolean;
  /** How many messages are unread in all, also on pages that are not shown yet. */
  readonly unreadInAll: number;
}

/** Every message, delivered by WeChat or not; a tap leads to what it is about. */
export function Inbox({ isSignedUp, unreadInAll }: InboxProps) {
  const now = useNow();
  const inbox = useInbox({ isSignedUp });
  const { rows, isLoading, error, refresh, hasMore, isLoadingMore, loadMore, markRead, staleClock } = inbox;
  useReachBottom(loadMore);

  if (rows === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;
  if (rows.length === 0)
    return <EmptyState title="还没有消息" words="办件有进展、需要您处理时,会在这里告诉您。" />;

  const unread = Math.max(unreadInAll, rows.filter(({ isRead }) => !isRead).length);
  return (
    <View className="inbox">
      <StaleNote clock={staleClock} />
      {unread === 0 ? null : (
        <View className="inbox__all">
          <Text className="inbox__count">{unread} 条未读</Text>
          <QuietButton onClick={() => void markRead('all')}>全部标为已读</QuietButton>
        </View>
      )}
      {rows.map((row) => (
        <MessageCard
          key={row.messageId}
          row={row}
          now={now}
          onOpen={() => {
            if (!row.isRead) void markRead([row.messageId]);
            openPage(row.page);
          }}
        />
      ))}
      <MoreRows hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </View>
  );
}

interface MessageCardProps {
  readonly row: InboxRow;
  /** ISO instant. */
  readonly now: string;
  readonly onOpen: () => void;
}

function MessageCard({ row, now, onOpen }: MessageCardProps) {
  const { title, lines, at, isRead } = row;
  return (
    <View className="message-card" {...pressable({ role: 'link', onPress: onOpen })}>
      <View className="message-card__head">
        {isRead ? null : <Text className="message-card__unread">未读</Text>}
        <Text className="message-card__title">{title}</Text>
        <Text className="message-card__when">{formatMoment(at, now)}</Text>
      </View>
      {lines.map(({ label, value }) => (
        <View key={label} className="message-card__line">
          <Text className="message-card__label">{label}</Text>
          <Text className="message-card__value">{value}</Text>
        </View>
      ))}
    </View>
  );
}
