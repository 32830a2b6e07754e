import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Delivery } from '@/domain/agencyCase/Delivery';
import { caseKeys } from '../caseView/caseKeys';
import { gatewayOf } from '../caseView/gatewayOf';
import { useCaseAction, type CaseActing } from '../caseView/useCaseAction';
import { POLL_INTERVAL_MS } from '../live/pollInterval';
import { useSignedReceipt } from '../receiving/useSignedReceipt';
import { signatureProblem } from '../signature/signatureProblem';
import type { SignatureState } from '../signature/useSignature';
import { useKeptForm } from '../form/useKeptForm';
import { blankReceipt, KeptReceipt, keptReceiptKey } from './keptReceipt';

interface KeptReceiptState {
  readonly pad: SignatureState;
  readonly acting: CaseActing;
  readonly form: KeptReceipt;
  /** ISO instant; null while nothing was written. */
  readonly savedAt: string | null;
  readonly nameSigner: (signerName: string) => void;
  /** Sends it, or keeps it and sends it once there is a network again. */
  readonly receive: () => Promise<void>;
}

/** What is signed in front of the specialist is on the phone at once, and goes out when it can. */
export function useKeptReceipt({
  answer,
  delivery,
  onDone,
}: {
  readonly answer: CaseAnswer;
  readonly delivery: Delivery;
  readonly onDone: () => void;
}): KeptReceiptState {
  const { caseId } = answer.view.agencyCase;
  const { deliveryId } = delivery;
  const kept = useKeptForm({
    key: keptReceiptKey(caseId, deliveryId),
    schema: KeptReceipt,
    initial: () => blankReceipt,
  });
  const acting = useCaseAction('workbench', caseId);
  const { pad, sign } = useSignedReceipt();
  const underway = useRef(false);
  const isDrawn = signatureProblem(pad.signature) === undefined;
  usePadKept({ pad, kept });

  async function send(): Promise<void> {
    if (underway.current) return;
    underway.current = true;
    const signature = await sign({ scope: 'workbench', caseId }, kept.form.signerName.trim());
    const payload = { deliveryId, signedPaperFileId: null, ...(signature ? { signature } : {}) };
    const done = signature && (await acting.act({ type: 'ConfirmReceipt', payload }));
    underway.current = false;
    if (done === undefined) return;

    kept.discard();
    onDone();
  }

  useOnNetwork(caseId, () => {
    if (kept.form.isSigned && isDrawn) void send();
  });

  return {
    ...{ pad, acting, form: kept.form, savedAt: kept.savedAt },
    nameSigner: (signerName) => kept.change((form) => ({ ...form, signerName, isSigned: false })),
    receive: async () => {
      if (isDrawn) kept.change((form) => ({ ...form, isSigned: true }));
      await send();
    },
  };
}

/** The pad begins with what was kept, and what is drawn is kept; another stroke is another signature. */
function usePadKept({
  pad,
  kept,
}: {
  pad: SignatureState;
  kept: ReturnType<typeof useKeptForm<KeptReceipt>>;
}): void {
  const isFilled = useRef(false);
  const { signature, setSignature } = pad;
  useEffect(() => {
    if (!isFilled.current) {
      isFilled.current = true;
      if (kept.savedAt !== null) setSignature(kept.form.signature);
      return;
    }
    if (signature === kept.form.signature) return;
    kept.change((form) => ({
      ...form,
      signature: { ...signature, strokes: signature.strokes.map((stroke) => [...stroke]) },
      isSigned: false,
    }));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is drawn changes what is kept
  }, [signature]);
}

/** Calls whenever the cloud has answered again: the question for the case's version is asked all the while. */
function useOnNetwork(caseId: string, then: () => void): void {
  const { dataUpdatedAt } = useQuery({
    queryKey: caseKeys.version({ scope: 'workbench', caseId }),
    queryFn: () => gatewayOf('workbench').version(caseId),
    refetchInterval: POLL_INTERVAL_MS,
    retry: false,
  });
  const latest = useRef(then);
  latest.current = then;
  useEffect(() => latest.current(), [dataUpdatedAt]);
}
