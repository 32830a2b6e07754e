import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Alert, SupervisionOrder } from '@/domain/agencyCase/Alert';
import { alertTitles } from '@/domain/agencyCase/alertWords';
import { isAlertOpen } from '@/domain/agencyCase/watch';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import { alertSentence } from '../../caseView/alertSentence';
import { DismissForm, OrderForm } from '../OrderForm';
import { sayDeadline } from '@/features/caseView/sayDay';
import './index.scss';

interface AlertCardProps {
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
}

/** What the watch found, each with the working group's choice: 督办 or not; below, what was ordered and answered (G2). */
export function AlertCard({ answer, now }: AlertCardProps) {
  const { agencyCase, actions } = answer.view;
  const open = agencyCase.alerts.filter((alert) => isAlertOpen(agencyCase, alert));
  const canOrder = actions.includes('OrderSupervision');
  if (open.length + agencyCase.orders.length === 0) return null;

  return (
    <Card title="预警与督办">
      {open.map((alert) => (
        <OpenAlert key={alert.alertId} {...{ answer, alert, now, canOrder }} />
      ))}
      {agencyCase.orders.map((order) => (
        <Order key={order.orderId} order={order} now={now} />
      ))}
    </Card>
  );
}

type Opened = 'none' | 'order' | 'dismiss';

function OpenAlert({
  answer,
  alert,
  now,
  canOrder,
}: AlertCardProps & { readonly alert: Alert; readonly canOrder: boolean }) {
  const [opened, setOpened] = useState<Opened>('none');
  const { agencyCase } = answer.view;
  const shared = { caseId: agencyCase.caseId, alertId: alert.alertId, onClose: () => setOpened('none') };

  return (
    <View className="alert-card__alert">
      <View className="alert-card__head">
        <Text className="alert-card__title">{alertTitles[alert.kind]}</Text>
        <StatusTag word="待处理" tone="warn" />
      </View>
      <Text className="alert-card__words">{alertSentence(agencyCase, alert, dayOf(now))}</Text>
      {opened === 'none' ? (
        <View className="alert-card__actions">
          {canOrder ? <QuietButton onClick={() => setOpened('order')}>督办</QuietButton> : null}
          <QuietButton onClick={() => setOpened('dismiss')}>不予督办</QuietButton>
        </View>
      ) : null}
      {opened === 'order' ? <OrderForm {...shared} now={now} /> : null}
      {opened === 'dismiss' ? <DismissForm {...shared} /> : null}
    </View>
  );
}

function Order({ order, now }: { readonly order: SupervisionOrder; readonly now: string }) {
  const isAnswered = order.answeredAt !== null;
  return (
    <View className="alert-card__alert">
      <View className="alert-card__head">
        <Text className="alert-card__title">督办:{order.words}</Text>
        <StatusTag word={isAnswered ? '已回复' : '待回复'} tone={isAnswered ? 'good' : 'brand'} />
      </View>
      <Text className="alert-card__words">
        {order.answeredAt === null
          ? `${order.issuedBy} 要求${sayDeadline(order.dueOn, dayOf(now))}回复`
          : `${formatMoment(order.answeredAt, now)} 回复:${order.answer}`}
      </Text>
    </View>
  );
}
