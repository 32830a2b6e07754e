import { useRef } from 'react';
import type { ReceiptSignature } from '@/domain/agencyCase/Delivery';
import type { FileOwner } from '../files/FileGateway';
import type { Signature } from '../signature/Signature';
import { useSignature, type SignatureState } from '../signature/useSignature';

export interface SignedReceipt {
  readonly pad: SignatureState;
  /** Sends the picture once, however often the receipt that it signs has to be tried; undefined where it did not go. */
  readonly sign: (owner: FileOwner, signerName: string) => Promise<ReceiptSignature | undefined>;
}

/** A signature under a receipt: sealed in the cloud, and named by the receipt. */
export function useSignedReceipt(): SignedReceipt {
  const pad = useSignature();
  const sent = useRef<{ of: Signature; fileId: string } | undefined>(undefined);

  async function sign(owner: FileOwner, signerName: string): Promise<ReceiptSignature | undefined> {
    const known = sent.current?.of === pad.signature ? sent.current.fileId : undefined;
    const fileId = known ?? (await pad.send(owner))?.fileId;
    if (fileId === undefined) return undefined;

    sent.current = { of: pad.signature, fileId };
    return { fileId, signerName };
  }

  return { pad, sign };
}
