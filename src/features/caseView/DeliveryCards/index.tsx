import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { deliveryMethodNames, type Delivery, type ResultDocument } from '@/domain/agencyCase/Delivery';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { StatusTag } from '@/components/StatusTag';
import { CopyableNumber } from '../CopyableNumber';
import { DeliveryLinks } from '../DeliveryLinks';
import { FileLinks } from '../FileLinks';
import type { ApiScope } from '../CaseGateway';
import './index.scss';

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
    <Card title={deliveryMethodNames[method]} extra={<StatusTag {...tagOf(delivery)} />}>
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
  return (
    <>
      {newestFirst.map((delivery) => (
        <View key={delivery.deliveryId}>
          <DeliveryCard {...shared} delivery={delivery} />
          {renderActions?.(delivery)}
        </View>
      ))}
      <DeliveryLinks scope={shared.scope} answer={shared.answer} />
    </>
  );
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
      {document.validUntil ? (
        <Text className="delivery-card__number">有效期至 {document.validUntil}</Text>
      ) : null}
      <FileLinks
        scope={scope}
        fileIds={document.fileId === null ? [] : [document.fileId]}
        files={answer.files}
      />
    </View>
  );
}

function tagOf(delivery: Delivery) {
  if (delivery.missing) return { word: '没收到,查找中', tone: 'warn' } as const;
  return delivery.receivedAt === null
    ? ({ word: '待签收', tone: 'warn' } as const)
    : ({ word: '已签收', tone: 'good' } as const);
}

function whenWords({ deliveredAt, resentAt, receivedAt, signature }: Delivery, now: string): string {
  const again = resentAt ? `,${formatMoment(resentAt, now)} 重新寄出` : '';
  const sent = `${formatMoment(deliveredAt, now)} 送出${again}`;
  if (receivedAt === null) return sent;
  return `${sent},${formatMoment(receivedAt, now)} ${signature ? `${signature.signerName}签名` : ''}签收`;
}
