import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Delivery } from '@/domain/agencyCase/Delivery';
import { useMe } from '@/features/account/useMe';
import { DeliveryCard } from '@/features/caseView/DeliveryCards';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useNow } from '@/features/live/useNow';
import { useCredits } from '@/features/message/useCredits';
import { ParcelCard } from '@/features/parcel/ParcelCard';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { LicenceCards } from '../LicenceCards';
import { NotReceived } from '../NotReceived';
import { signerProblem } from '../signerProblem';
import { SignReceipt } from '../SignReceipt';
import { useSignedReceipt } from '../useSignedReceipt';
import './index.scss';

interface ReceiptCheckProps {
  readonly answer: CaseAnswer;
  readonly delivery: Delivery;
  readonly onDone: () => void;
}

const leads = {
  byHand: '专员当面送达了这些结果。拿到后请在这里签名签收。',
  byPost: '结果已经寄出。收到快递、核对无误后请签收。',
  electronic: '电子证照可以直接下载和校验。核对后请签收。',
} as const satisfies Record<Delivery['method'], string>;

/** 签收: what was delivered and how, its number to copy, its files to keep, signed with the finger or by one tap (A4). */
export function ReceiptCheck({ answer, delivery, onDone }: ReceiptCheckProps) {
  const now = useNow();
  const { me } = useMe();
  const { agencyCase } = answer.view;
  const { deliveryId, method, documents } = delivery;
  const acting = useCaseAction('applicant', agencyCase.caseId);
  const ends = documents.some(({ validUntil }) => validUntil);
  const askCredits = useCredits(['ratingWanted', ends ? 'paperEnding' : 'caseClosed', 'resultDelivered']);
  const { pad, sign } = useSignedReceipt();
  const [isSigning, setSigning] = useState(method === 'byHand');
  const [typedName, setName] = useState<string>();
  const signerName = typedName ?? me?.name ?? '';
  const wrongName = isSigning && typedName !== undefined ? signerProblem(typedName) : '';

  async function confirm(): Promise<void> {
    if (isSigning && signerProblem(signerName) !== '') return setName(signerName);
    await askCredits();
    const owner = { scope: 'applicant', enterpriseId: agencyCase.enterprise.enterpriseId } as const;
    const signature = isSigning ? await sign(owner, signerName.trim()) : undefined;
    if (isSigning && signature === undefined) return;

    const payload = { deliveryId, signedPaperFileId: null, ...(signature ? { signature } : {}) };
    if ((await acting.act({ type: 'ConfirmReceipt', payload })) !== undefined) onDone();
  }

  return (
    <>
      <Text className="receipt-check__lead">
        {leads[method]}内容不对的先不要签收,请在办件的“沟通”里告诉专员。
      </Text>
      <DeliveryCard scope="applicant" answer={answer} delivery={delivery} now={now} />
      {method === 'byPost' ? (
        <ParcelCard delivery={delivery} parcelDays={agencyCase.promises.parcelDays} now={now}>
          <NotReceived answer={answer} delivery={delivery} acting={acting} />
        </ParcelCard>
      ) : null}
      <LicenceCards scope="applicant" documents={documents} />
      {isSigning ? (
        <SignReceipt
          pad={pad}
          signerName={signerName}
          onName={setName}
          nameProblem={wrongName}
          words="由实际拿到结果的人签名。签名只保存在这个办件里,用于签收单。"
        />
      ) : null}
      <BottomActions>
        <Problem sentence={acting.problem} />
        <PrimaryButton isBusy={acting.isBusy || pad.isBusy} onClick={() => void confirm()}>
          签收 {documents.length} 份结果
        </PrimaryButton>
        <QuietButton onClick={() => setSigning(!isSigning)}>
          {isSigning ? '不签名,直接签收' : '手写签名后签收'}
        </QuietButton>
      </BottomActions>
    </>
  );
}
