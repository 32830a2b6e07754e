import { Text, View } from '@tarojs/components';
import type { Notice } from '@/domain/agencyCase/Notice';
import type { StatusTagWords } from '@/domain/agencyCase/statusTag';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { StatusTag } from '@/components/StatusTag';
import './index.scss';

interface NoticeListProps {
  readonly notices: readonly Notice[];
  /** ISO instant. */
  readonly now: string;
}

const tags = {
  waiting: { word: '待发送', tone: 'neutral' },
  sent: { word: '已送达', tone: 'good' },
  undelivered: { word: '未送达', tone: 'warn' },
} as const satisfies Record<Notice['state'], StatusTagWords>;

/** What was told to the enterprise, and whether WeChat delivered it: who knows, need not be phoned. */
export function NoticeList({ notices, now }: NoticeListProps) {
  if (notices.length === 0) return null;

  return (
    <Card title="发给企业的消息">
      {notices.map((notice) => (
        <View key={notice.messageId} className="notice">
          <View className="notice__head">
            <Text className="notice__title">{notice.title}</Text>
            <StatusTag {...tags[notice.state]} />
          </View>
          <Text className="notice__when">{formatMoment(notice.at, now)}</Text>
          {notice.why === '' ? null : <Text className="notice__why">{notice.why}</Text>}
          {notice.maybeTwice ? <Text className="notice__why">可能送达了两次</Text> : null}
        </View>
      ))}
    </Card>
  );
}
