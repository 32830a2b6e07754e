import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { receiptsToConfirm } from '@/domain/agencyCase/caseFacts';
import type { Delivery } from '@/domain/agencyCase/Delivery';
import { EmptyState } from '@/components/EmptyState';
import { SegmentTabs } from '@/components/SegmentTabs';
import { DeliveryCard } from '../../caseView/DeliveryCards';
import { useNow } from '../../live/useNow';
import { hasKeptFiles } from '../../files/useKeptFiles';
import { SignedPaper, signedPaperPlace } from '../../staff/SignedPaper';
import { FingerReceipt } from '../FingerReceipt';
import { forgetReceipt } from '../keptReceipt';
import { ResendForm } from '../ResendForm';
import './index.scss';

interface ReceiptConfirmProps {
  readonly answer: CaseAnswer;
  readonly deliveryId: string;
}

const tabs = [
  { value: 'finger', label: '手写签名' },
  { value: 'paper', label: '纸质签收单' },
  { value: 'parcel', label: '查快递' },
] as const;
type Tab = (typeof tabs)[number]['value'];

/** How a delivery stands, from the specialist's side: signed in front of him, signed on paper, or looked for. */
export function ReceiptConfirm({ answer, deliveryId }: ReceiptConfirmProps) {
  const now = useNow();
  const { agencyCase } = answer.view;
  const { caseId } = agencyCase;
  const delivery = receiptsToConfirm(agencyCase).find((each) => each.deliveryId === deliveryId);
  const [chosen, choose] = useState<Tab>();
  const isSettled = delivery === undefined;
  useEffect(() => {
    if (isSettled) forgetReceipt(caseId, deliveryId);
  }, [isSettled, caseId, deliveryId]);
  if (delivery === undefined)
    return <EmptyState title="这批结果已经签收" words="返回办件可以查看签收的情况。" />;

  const shown = delivery.method === 'byPost' ? tabs : tabs.filter(({ value }) => value !== 'parcel');
  const tab = chosen ?? usualTab(delivery);
  return (
    <>
      <DeliveryCard scope="workbench" answer={answer} delivery={delivery} now={now} />
      <View className="receipt-confirm__tabs">
        <SegmentTabs tabs={shown} value={tab} onChange={choose} />
      </View>
      {tab === 'finger' ? <FingerReceipt answer={answer} delivery={delivery} /> : null}
      {tab === 'parcel' ? <ResendForm answer={answer} delivery={delivery} now={now} /> : null}
      {tab === 'paper' ? (
        <SignedPaper
          answer={answer}
          paperName="签收单"
          paperId={deliveryId}
          intentOf={(signedPaperFileId) => ({
            type: 'ConfirmReceipt',
            payload: { deliveryId, signedPaperFileId },
          })}
        />
      ) : null}
    </>
  );
}

function usualTab({ method, deliveryId }: Delivery): Tab {
  if (hasKeptFiles(signedPaperPlace(deliveryId))) return 'paper';
  return method === 'byPost' ? 'parcel' : 'finger';
}
