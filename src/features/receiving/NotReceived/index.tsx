import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { isParcelUnderway, type Delivery } from '@/domain/agencyCase/Delivery';
import type { CaseActing } from '@/features/caseView/useCaseAction';
import { ReasonSheet } from '@/features/progress/ReasonSheet';
import { QuietButton } from '@/components/QuietButton';

interface NotReceivedProps {
  readonly answer: CaseAnswer;
  readonly delivery: Delivery;
  readonly acting: CaseActing;
}

/** 没收到: said once, then it is the specialist's turn. */
export function NotReceived({ answer, delivery, acting }: NotReceivedProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isParcelUnderway(delivery) || !answer.view.actions.includes('ReportNotReceived')) return null;

  async function report(words: string): Promise<boolean> {
    const payload = { deliveryId: delivery.deliveryId, words };
    const isDone = (await acting.act({ type: 'ReportNotReceived', payload })) !== undefined;
    if (isDone) setOpen(false);
    return isDone;
  }

  return (
    <>
      <QuietButton onClick={() => setOpen(true)}>没有收到</QuietButton>
      <ReasonSheet
        place={`${delivery.deliveryId}.missing`}
        isOpen={isOpen}
        title="没有收到快递"
        consequence="专员会马上收到提醒,查快递或补寄,再告诉您结果。之后收到了仍可签收。"
        label="情况说明"
        confirmText="告诉专员"
        acting={acting}
        onConfirm={report}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
