import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';
import { lastOf } from '@/domain/shared/lastOf';

interface SpecialistCardProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** Who serves this case and since when, with a call one tap away (P2, O3). */
export function SpecialistCard({ answer, now }: SpecialistCardProps) {
  const { specialist, formerSpecialists } = answer.view.agencyCase;
  if (specialist === null) {
    return (
      <Card title="为您服务">
        <Text className="specialist-card__waiting">受理后会为这个办件指派一位专员,并马上通知您。</Text>
      </Card>
    );
  }

  const former = lastOf(formerSpecialists);
  return (
    <Card title="为您服务">
      <View className="specialist-card">
        <View className="specialist-card__who">
          <Text className="specialist-card__name">{specialist.name}</Text>
          <Text className="specialist-card__department">{specialist.departmentName} · 帮代办专员</Text>
          <Text className="specialist-card__since">
            {formatMoment(specialist.since, now)} 起为您服务
            {former === undefined ? '' : `,此前为${former.name}`}
          </Text>
        </View>
        <CallButton name={specialist.name} phone={answer.specialistPhone} />
      </View>
    </Card>
  );
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
      label={`打电话给${name} ${phone}`}
      onClick={() => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)}
    >
      打电话
    </QuietButton>
  );
}
