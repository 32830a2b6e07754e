import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Delivery, ResultDocument } from '@/domain/agencyCase/Delivery';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { StatusTag } from '@/components/StatusTag';
import { CopyableNumber } from '../CopyableNumber';
import { FileLinks } from '../FileLinks';
import type { ApiScope } from '../CaseGateway';
import './index.scss';

const methodNames = {
  byHand: '当面送达',
  byPost: '邮寄送达',
  electronic: '电子证照',
} as const satisfies Record<Delivery['method'], string>;

interface DeliveryCardProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
  readonly delivery: Delivery;
  /** ISO instant. */
  readonly now: string;
}

/** One delivery: how, when, with which number, and every document in it (A4). */
export function DeliveryCard({ scope, answer, delivery, now }: DeliveryCardProps) {
  const { method, carrier, trackingNumber, documents } = delivery;
  return (
    <Card title={methodNames[method]} extra={<StatusTag {...tagOf(delivery)} />}>
      <Text className="delivery-card__when">{whenWords(delivery, now)}</Text>
      {trackingNumber === null ? null : (
        <CopyableNumber label={carrier === null ? '快递单号' : `${carrier}单号`} number={trackingNumber} />
      )}
      {documents.map((document) => (
        <DocumentLines key={`${document.itemId} ${document.name}`} {...{ scope, answer, document }} />
      ))}
    </Card>
  );
}

interface DeliveryCardsProps extends Omit<DeliveryCardProps, 'delivery'> {
  readonly renderActions?: (delivery: Delivery) => ReactNode;
}

/** Every delivery of a case, newest first. */
export function DeliveryCards({ renderActions, ...shared }: DeliveryCardsProps) {
  const newestFirst = [...shared.answer.view.agencyCase.deliveries].reverse();
  return newestFirst.map((delivery) => (
    <View key={delivery.deliveryId}>
      <DeliveryCard {...shared} delivery={delivery} />
      {renderActions?.(delivery)}
    </View>
  ));
}

interface DocumentLinesProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
  readonly document: ResultDocument;
}

function DocumentLines({ scope, answer, document }: DocumentLinesProps) {
  return (
    <View className="delivery-card__document">
      <Text className="delivery-card__name">{document.name}</Text>
      {document.number === null ? null : (
        <Text className="delivery-card__number">编号 {document.number}</Text>
      )}
      <FileLinks
        scope={scope}
        fileIds={document.fileId === null ? [] : [document.fileId]}
        files={answer.files}
      />
    </View>
  );
}

function tagOf(delivery: Delivery) {
  return delivery.receivedAt === null
    ? ({ word: '待签收', tone: 'warn' } as const)
    : ({ word: '已签收', tone: 'good' } as const);
}

function whenWords({ deliveredAt, receivedAt }: Delivery, now: string): string {
  const sent = `${formatMoment(deliveredAt, now)} 送出`;
  return receivedAt === null ? sent : `${sent},${formatMoment(receivedAt, now)} 签收`;
}
