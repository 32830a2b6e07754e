import { useState } from 'react';
import { problemSentence } from '@/api/problemSentence';
import type { FileOwner, StoredFile } from '../files/FileGateway';
import { uploadFile } from '../files/uploadFile';
import { pictureOfCanvas } from './pictureOfCanvas';
import { blankSignature, type Signature } from './Signature';
import { signatureProblem } from './signatureProblem';

export interface SignatureState {
  readonly canvasId: string;
  readonly signature: Signature;
  readonly setSignature: (signature: Signature) => void;
  /** Empty while it is fine. */
  readonly problem: string;
  readonly isBusy: boolean;
  /**
   * Checks the signature and sends its picture. Answers undefined where either fails: the reason is then `problem`,
   * and the strokes are still there for another try.
   */
  readonly send: (owner: FileOwner) => Promise<StoredFile | undefined>;
}

/** One signature on a page; `SignaturePad` shows it. The picture is a file of use `signature`: sealed, never linked to. */
export function useSignature(canvasId = 'signature'): SignatureState {
  const [signature, setSignature] = useState<Signature>(blankSignature);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function send(owner: FileOwner): Promise<StoredFile | undefined> {
    const found = signatureProblem(signature);
    setProblem(found ?? '');
    if (found !== undefined || isBusy) return undefined;

    setBusy(true);
    try {
      const file = await pictureOfCanvas({ canvasId, name: '签名.png' });
      return await uploadFile({ owner, file, use: 'signature' });
    } catch (error) {
      setProblem(problemSentence(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  return {
    ...{ canvasId, signature, problem, isBusy, send },
    setSignature: (next) => {
      setSignature(next);
      setProblem('');
    },
  };
}
