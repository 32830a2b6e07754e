import { Text, View } from '@tarojs/components';
import { complaintKindNames } from '@/domain/complaint/Complaint';
import type { ComplaintRow } from '@/domain/complaint/ComplaintView';
import { formatDay, formatMoment, remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { StatusTag } from '@/components/StatusTag';
import { pressable } from '@/components/pressable';
import './index.scss';

interface ComplaintRowCardProps {
  readonly row: ComplaintRow;
  /** ISO instant. */
  readonly now: string;
  /** The enterprise's list does not say whose complaints they are. */
  readonly isOwn: boolean;
  readonly onOpen: () => void;
}

/** One line of a list of complaints: about what, where it stands, and by when it is to be answered. */
export function ComplaintRowCard({ row, now, isOwn, onOpen }: ComplaintRowCardProps) {
  const { kind, words, projectName, enterpriseName, tag, dueOn, remainingWd, at, assigneeName } = row;
  const today = dayOf(now);

  return (
    <View className="complaint-row" {...pressable({ role: 'link', onPress: onOpen })}>
      <View className="complaint-row__head">
        <Text className="complaint-row__kind">{complaintKindNames[kind]}</Text>
        <StatusTag {...tag} />
      </View>
      <Text className="complaint-row__words">{words}</Text>
      <Text className="complaint-row__fact">
        {isOwn ? projectName : `${enterpriseName} · ${projectName}`}
      </Text>
      {remainingWd === null ? null : (
        <>
          <Text className="complaint-row__fact">最晚 {formatDay(dueOn, today)}答复</Text>
          <Text className={`complaint-row__fact${dueOn < today ? ' complaint-row__fact--late' : ''}`}>
            {remainingWords({ leftWd: remainingWd, dueOn, today })}
          </Text>
        </>
      )}
      <Text className="complaint-row__fact">
        {formatMoment(at, now)} 提交
        {isOwn ? '' : assigneeName === null ? ' · 还没有指定人' : ` · ${assigneeName}办理`}
      </Text>
    </View>
  );
}
