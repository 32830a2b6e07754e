import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { endedStatuses } from '@/domain/agencyCase/AgencyCase';
import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import { statusTag } from '@/domain/agencyCase/statusTag';
import type { TurnHolder } from '@/domain/agencyCase/turnOf';
import { turnSentence } from '@/domain/agencyCase/turnSentence';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { deferralCountdown } from '@/features/caseView/deferralCountdown';
import { pressable } from '@/components/pressable';
import { StatusTag } from '@/components/StatusTag';
import { sayDeadline } from '@/features/caseView/sayDay';
import './index.scss';

interface CaseRowCardProps {
  readonly row: CaseRow;
  /** ISO instant. */
  readonly now: string;
  /** Whose eyes: a case with the viewer's turn stands out, and staff read whose case it is. */
  readonly viewer: TurnHolder;
  readonly onOpen: (row: CaseRow) => void;
  /** What staff mind beside the sentence: how long is left. */
  readonly note?: ReactNode;
  /** Messages of the other side that the viewer has not read. */
  readonly unread?: number;
}

const modeNames = { agency: '代办', assist: '帮办' } as const;

/** One case in a list: what it is, whose turn it is, how far it got. */
export function CaseRowCard({ row, now, viewer, onOpen, note, unread = 0 }: CaseRowCardProps) {
  const isMine = row.turn.holder === viewer;
  const today = dayOf(now);
  const sentence = turnSentence({
    turn: row.turn,
    viewer,
    today,
    sayDeadline: (day) => sayDeadline(day, today),
  });

  return (
    <View
      className={`case-row ${isMine ? 'case-row--mine' : ''}`}
      hoverClass="case-row--pressed"
      {...pressable({ onPress: () => onOpen(row) })}
    >
      <View className="case-row__head">
        <Text className="case-row__name">{row.projectName}</Text>
        <StatusTag {...statusTag({ status: row.status, holder: row.turn.holder, viewer })} />
      </View>
      <Text className={`case-row__turn ${isMine ? 'case-row__turn--mine' : ''}`}>{sentence}</Text>
      {note}
      {row.deferralDueOn === null ? null : (
        <Text className="case-row__promise">
          容缺材料{deferralCountdown({ dueOn: row.deferralDueOn, today })}
        </Text>
      )}
      {viewer === 'enterprise' ? null : <Text className="case-row__line">{row.enterpriseName}</Text>}
      <Text className="case-row__line">{progressLine(row)}</Text>
      <Text className="case-row__line">
        {row.number} · {formatMoment(row.updatedAt, now)} 更新
      </Text>
      {/* What comes and goes stands last: then the view layer is told of it alone, not of the row again. */}
      {unread > 0 ? <Text className="case-row__unread">{unread} 条新消息</Text> : null}
    </View>
  );
}

function progressLine({ mode, status, itemsDone, itemsTotal, specialistName }: CaseRow): string {
  const items = itemsTotal === 0 ? undefined : `${itemsDone}/${itemsTotal} 个事项已批准`;
  const server = specialistName ?? (endedStatuses.includes(status) ? undefined : '专员待指派');
  return [modeNames[mode], items, server].filter((part) => part !== undefined).join(' · ');
}
