import type { ReactNode } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { AssignedSpecialist, FormerSpecialist } from '@/domain/agencyCase/AgencyCase';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface SpecialistCardProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
  /** What the reader may want of the specialist, below who that is. */
  readonly children?: ReactNode;
}

/** Who serves this case and since when, who did before and why that changed, with a call one tap away (P2, O3). */
export function SpecialistCard({ answer, now, children }: SpecialistCardProps) {
  const { specialist, formerSpecialists } = answer.view.agencyCase;
  if (specialist === null) {
    return (
      <Card title="为您服务">
        <Text className="specialist-card__waiting">受理后会为这个办件指派一位专员,并马上通知您。</Text>
      </Card>
    );
  }

  return (
    <Card title="为您服务">
      <View className="specialist-card">
        <Who specialist={specialist} now={now} />
        <CallButton name={specialist.name} phone={answer.specialistPhone} />
      </View>
      {[...formerSpecialists].reverse().map((former) => (
        <Text key={former.until} className="specialist-card__former">
          {formerLine(former, now)}
        </Text>
      ))}
      {children}
    </Card>
  );
}

function Who({ specialist, now }: { readonly specialist: AssignedSpecialist; readonly now: string }) {
  return (
    <View className="specialist-card__who">
      <Text className="specialist-card__name">{specialist.name}</Text>
      <Text className="specialist-card__department">{specialist.departmentName} · 帮代办专员</Text>
      <Text className="specialist-card__since">{formatMoment(specialist.since, now)} 起为您服务</Text>
    </View>
  );
}

/** “此前:示例专员甲,11月20日(周五) 09:00 至昨天 10:00。工作调动” */
function formerLine({ name, since, until, reason }: FormerSpecialist, now: string): string {
  const served = `此前:${name},${formatMoment(since, now)} 至 ${formatMoment(until, now)}。`;
  return reason === '' ? served : `${served}更换原因:${reason}`;
}

interface CallButtonProps {
  readonly name: string;
  readonly phone: string | null;
}

/** Dials; nothing where the number is not for this reader. */
export function CallButton({ name, phone }: CallButtonProps) {
  if (phone === null) return null;

  return (
    <QuietButton
      about={`${name} ${phone}`}
      onClick={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
    >
      打电话
    </QuietButton>
  );
}
