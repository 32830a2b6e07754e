import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { AssignedSpecialist, FormerSpecialist } from '@/domain/agencyCase/AgencyCase';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { CallButton } from '@/components/CallButton';
import { Card } from '@/components/Card';
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
        <CallSpecialist name={specialist.name} phone={answer.specialistPhone} />
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

interface CallProps {
  readonly name: string;
  readonly phone: string | null;
}

/** Nothing where the number is not for this reader. */
function CallSpecialist({ name, phone }: CallProps) {
  return phone === null ? null : (
    <CallButton about={`${name} ${phone}`} phone={phone}>
      打电话
    </CallButton>
  );
}
