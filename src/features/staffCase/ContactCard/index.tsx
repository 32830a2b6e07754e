import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { formatDay } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { CallButton } from '@/components/CallButton';
import { Card } from '@/components/Card';
import { UnprovenPhone } from '../UnprovenPhone';
import './index.scss';

interface ContactCardProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

const periodNames = { morning: '上午', afternoon: '下午' } as const;

/** Whom to call at the enterprise, when and where it wishes the visit, and what it asks. */
export function ContactCard({ answer, now }: ContactCardProps) {
  const { mode, contact, visitWish, question, specialist } = answer.view.agencyCase;
  const { contactPhone, specialistPhone } = answer;

  return (
    <Card title="联系与约定">
      <View className="contact">
        <Text className="contact__fact">企业联系人:{contact.name}</Text>
        {contactPhone === null ? null : <CallButton about={`打电话给${contact.name}`} phone={contactPhone} />}
        {contactPhone === null || answer.isContactPhoneProven ? null : <UnprovenPhone answer={answer} />}
      </View>
      {specialist === null ? null : (
        <View className="contact">
          <Text className="contact__fact">
            专员:{specialist.name}({specialist.departmentName})
          </Text>
          {specialistPhone === null ? null : (
            <CallButton about={`打电话给${specialist.name}`} phone={specialistPhone} />
          )}
        </View>
      )}
      {visitWish === null ? null : (
        <Text className="contact__fact">
          希望上门:{formatDay(visitWish.day, dayOf(now))}
          {periodNames[visitWish.period]},{visitWish.place}
        </Text>
      )}
      {question === '' ? null : (
        <Text className="contact__question">
          {mode === 'agency' ? '项目情况' : '企业的问题'}:{question}
        </Text>
      )}
    </Card>
  );
}
