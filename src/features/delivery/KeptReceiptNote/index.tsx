import Taro from '@tarojs/taro';
import { Text } from '@tarojs/components';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { receiptsToConfirm } from '@/domain/agencyCase/caseFacts';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { staffPaths } from '../../staff/staffPaths';
import { isReceiptWaiting } from '../keptReceipt';
import './index.scss';

/** A receipt that was signed without a network and is still only on this phone. */
export function KeptReceiptNote({ agencyCase }: { readonly agencyCase: AgencyCase }) {
  const { caseId } = agencyCase;
  const waiting = receiptsToConfirm(agencyCase).find(({ deliveryId }) =>
    isReceiptWaiting(caseId, deliveryId),
  );
  if (waiting === undefined) return null;

  const url = staffPaths.delivery({ caseId, deliveryId: waiting.deliveryId });
  return (
    <Card title="签收还没有发送">
      <Text className="kept-receipt-note__words">企业签过名的签收只在这部手机上,联网后打开它就会发送。</Text>
      <QuietButton onClick={() => void Taro.navigateTo({ url })}>打开签收</QuietButton>
    </Card>
  );
}
