import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { HandoverEntry, HandoverList } from '@/domain/agencyCase/Paper';
import type { TagTone } from '@/domain/agencyCase/statusTag';
import { formatDeadline, formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { StatusTag } from '@/components/StatusTag';
import './index.scss';

interface HandoverCardsProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
  readonly renderActions?: (list: HandoverList) => ReactNode;
}

const directionNames = { toSpecialist: '专员接收的材料', toEnterprise: '归还的材料' } as const;

const stateTags = {
  toConfirm: { word: '待企业核对', tone: 'warn' },
  confirmed: { word: '已核对', tone: 'good' },
  disputed: { word: '有异议', tone: 'bad' },
} as const satisfies Record<HandoverList['state'], { word: string; tone: TagTone }>;

/** Every 交接清单 of a case, newest first. */
export function HandoverCards({ answer, now, renderActions }: HandoverCardsProps) {
  const newestFirst = [...answer.view.agencyCase.handoverLists].reverse();
  return newestFirst.map((list) => (
    <Card
      key={list.handoverId}
      title={directionNames[list.direction]}
      extra={<StatusTag {...stateTags[list.state]} />}
    >
      <Text className="handover-card__when">{formatMoment(list.recordedAt, now)}</Text>
      {list.entries.map((entry) => (
        <HandoverLine key={entry.entryId} entry={entry} now={now} />
      ))}
      {list.disputeReason === null ? null : (
        <Text className="handover-card__dispute">企业的异议:{list.disputeReason}</Text>
      )}
      {renderActions?.(list)}
    </Card>
  ));
}

interface HandoverLineProps {
  readonly entry: HandoverEntry;
  /** ISO instant. */
  readonly now: string;
}

/** “营业执照 · 复印件 2 份”. */
function HandoverLine({ entry, now }: HandoverLineProps) {
  return (
    <View className="handover-line">
      <Text className="handover-line__name">{entry.name}</Text>
      <Text className="handover-line__count">
        {entry.kind === 'original' ? '原件' : '复印件'} {entry.count} 份
      </Text>
      {entry.dueBackOn === undefined ? null : (
        <Text className="handover-line__back">{formatDeadline(entry.dueBackOn, dayOf(now))}归还</Text>
      )}
    </View>
  );
}
