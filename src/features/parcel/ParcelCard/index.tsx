import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { findCarrier, takesNumber, trackingUrl } from '@/domain/agencyCase/carriers';
import { isParcelOverdue, parcelSentAt, type Delivery } from '@/domain/agencyCase/Delivery';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { daysBetween, dayOf } from '@/domain/shared/time';
import { CallButton } from '@/components/CallButton';
import { Card } from '@/components/Card';
import { Copyable } from '@/components/Copyable';
import { StatusTag } from '@/components/StatusTag';
import { CopyableNumber } from '../../caseView/CopyableNumber';
import { parcelTag } from '../parcelTag';
import { TrackingLink } from '../TrackingLink';
import './index.scss';

interface ParcelCardProps {
  readonly delivery: Delivery;
  /** Days after which it is asked about; the case's promise. */
  readonly parcelDays: number;
  /** ISO instant. */
  readonly now: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** The parcel on its way: whose, which number, where to look it up, and since when (A4). */
export function ParcelCard({ delivery, parcelDays, now, children }: ParcelCardProps) {
  const { carrier: carrierName, trackingNumber, missing } = delivery;
  const carrier = findCarrier(carrierName);
  const url = carrier && trackingUrl(carrier, trackingNumber ?? '');
  const days = daysBetween({ from: dayOf(parcelSentAt(delivery)), to: dayOf(now) });

  return (
    <Card title={carrierName ?? '快递'} extra={<StatusTag {...parcelTag(delivery, { now, parcelDays })} />}>
      <Text className="parcel-card__words">{days <= 0 ? '今天寄出' : `寄出 ${days} 天`}</Text>
      {trackingNumber === null ? null : <CopyableNumber label="快递单号" number={trackingNumber} />}
      {carrier === undefined || url === undefined ? null : (
        <>
          <Copyable label="查询网址" code={url} shown={hostOf(url)} />
          <TrackingLink url={url} words={`打开${carrier.name}官网查询`} />
          <Text className="parcel-card__words">
            {takesNumber(carrier)
              ? '复制网址到浏览器打开,就能看到快递到哪里了。'
              : '复制网址到浏览器打开,再粘贴快递单号查询。'}
          </Text>
        </>
      )}
      {missing ? (
        <Text className="parcel-card__asked">
          {formatMoment(missing.at, now)} 您说没有收到{missing.words === '' ? '' : `:${missing.words}`}
          。专员会查快递,再联系您。
        </Text>
      ) : null}
      {isParcelOverdue(delivery, { now, parcelDays }) ? (
        <Text className="parcel-card__asked">
          寄出已经 {days} 天,您收到了吗?收到请签收,没收到请告诉我们。
        </Text>
      ) : null}
      <View className="parcel-card__acts">
        {carrier === undefined || url === undefined ? null : (
          <CallButton about={`打电话给${carrier.name}`} phone={carrier.hotline}>
            快递客服 {carrier.hotline}
          </CallButton>
        )}
        {children}
      </View>
    </Card>
  );
}

function hostOf(url: string): string {
  return url.replace(/^https:\/\//, '').split('/')[0] ?? url;
}
