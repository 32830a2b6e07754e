import { useRef, useState } from 'react';
import { problemSentence } from '@/api/problemSentence';
import type { SignerCapacity } from '@/domain/mandate/Mandate';
import {
  capacityNames,
  mandateText,
  mandateWords,
  plainDay,
  type MandateFacts,
} from '@/domain/mandate/mandateText';
import type { SigningWish } from '@/domain/mandate/SigningWish';
import { shortText, textProblem } from '@/domain/shared/text';
import type { Day } from '@/domain/shared/time';
import type { FileOwner } from '../files/FileGateway';
import { uploadFile } from '../files/uploadFile';
import { useSignature, type SignatureState } from '../signature/useSignature';
import { pictureOfMandate } from './pictureOfMandate';

export interface SignerForm {
  readonly signerName: string;
  readonly capacity: SignerCapacity | '';
  readonly hasRead: boolean;
}

export interface MandateSigningState {
  readonly pad: SignatureState;
  readonly form: SignerForm;
  readonly change: (edit: Partial<SignerForm>) => void;
  /** By field of the form; and `all` for what went wrong with sending. */
  readonly problems: Readonly<Partial<Record<keyof SignerForm | 'all', string>>>;
  readonly isBusy: boolean;
  /** Sends signature and picture, once for what is said. Answers undefined where something is missing or failed; nothing is lost then. */
  readonly sign: () => Promise<SigningWish | undefined>;
}

/** Reads, names himself, signs: what a signer does with the mandate of these facts. */
export function useMandateSigning({
  facts,
  owner,
  today,
  myName,
}: {
  readonly facts: MandateFacts;
  readonly owner: FileOwner;
  readonly today: Day;
  readonly myName: string;
}): MandateSigningState {
  const pad = useSignature('mandateSignature');
  const [form, setForm] = useState<SignerForm>({ signerName: myName, capacity: '', hasRead: false });
  const [problems, setProblems] = useState<MandateSigningState['problems']>({});
  const [isBusy, setBusy] = useState(false);
  const isUnderway = useRef(false);
  const sent = useRef<{ readonly of: string; readonly wish: SigningWish } | undefined>(undefined);

  async function sign(): Promise<SigningWish | undefined> {
    const found = problemsOf(form);
    setProblems(found);
    if (isUnderway.current || Object.keys(found).length > 0 || form.capacity === '') return undefined;

    isUnderway.current = true;
    setBusy(true);
    try {
      return await send({ ...form, capacity: form.capacity });
    } catch (error) {
      setProblems({ all: problemSentence(error) });
      return undefined;
    } finally {
      isUnderway.current = false;
      setBusy(false);
    }
  }

  async function send({
    signerName,
    capacity,
  }: Pick<SigningWish, 'signerName' | 'capacity'>): Promise<SigningWish | undefined> {
    const text = mandateText(facts);
    // A try whose answer was lost is repeated word for word, so that the cloud knows it again.
    const said = JSON.stringify([pad.signature, signerName, capacity, mandateWords(text)]);
    if (sent.current?.of === said) return sent.current.wish;

    const signature = await pad.send(owner);
    if (signature === undefined) return undefined;

    const signer = `${signerName.trim()}(${capacityNames[capacity]})`;
    const file = await pictureOfMandate({ text, signer, day: plainDay(today), signature: pad.signature });
    const picture = await uploadFile({ owner, file, use: 'signedPicture' });
    const wish: SigningWish = {
      ...{ way: pad.signature.way, signerName: signerName.trim(), capacity },
      ...{ signature: { fileId: signature.fileId }, picture: { fileId: picture.fileId }, photos: [] },
      readText: mandateWords(text),
    };
    sent.current = { of: said, wish };
    return wish;
  }

  return {
    ...{ pad, form, problems, isBusy, sign },
    change: (edit) => {
      setForm((before) => ({ ...before, ...edit }));
      setProblems({});
    },
  };
}

const SignerName = shortText('签署人姓名', 20);

function problemsOf({ signerName, capacity, hasRead }: SignerForm): MandateSigningState['problems'] {
  const wrong = textProblem(SignerName, signerName);
  return {
    ...(wrong === undefined ? {} : { signerName: wrong }),
    ...(capacity === '' ? { capacity: '请选择您以什么身份签署。' } : {}),
    ...(hasRead ? {} : { hasRead: '请先阅读全文,再勾选。' }),
  };
}

/** One sentence for beside the button, however far up the field at fault has been scrolled. */
export function signingProblem({ problems, pad }: MandateSigningState): string {
  const { signerName, capacity, hasRead, all } = problems;
  return all ?? signerName ?? capacity ?? hasRead ?? pad.problem;
}
