import { z } from '../zod';
import { shortText } from '../shared/text';
import { Day } from '../shared/time';

const RecordId = z.string().min(1).max(80);

/** What is entrusted: from which item to which (in the catalogue's order), for how long, and what may be done. */
export const MandateTerms = z.object({
  fromItemId: RecordId,
  toItemId: RecordId,
  from: Day,
  until: Day,
  rights: z
    .array(shortText('委托权限', 120))
    .min(1, '请至少选择一项委托权限。')
    .max(12, '委托权限最多 12 项。'),
});
export type MandateTerms = z.infer<typeof MandateTerms>;

/** `drawn` and `typed` on the signer's own phone, `paper` with ink: the staff hand in its photo. */
export const SigningWay = z.enum(['drawn', 'typed', 'paper']);
export type SigningWay = z.infer<typeof SigningWay>;

export const SignerCapacity = z.enum(['legalRepresentative', 'authorised']);
export type SignerCapacity = z.infer<typeof SignerCapacity>;

/** A file of the case; `sha256` (hex) is over its bytes as they were when the mandate was signed. */
export const SignedFile = z.object({ fileId: RecordId, sha256: z.string() });
export type SignedFile = z.infer<typeof SignedFile>;

export const MandateSigning = z.object({
  way: SigningWay,
  signerName: shortText('签署人', 20),
  capacity: SignerCapacity,
  signature: SignedFile.nullable(),
  /** As it was read on the phone, with the signature. */
  picture: SignedFile.nullable(),
  /** The Word document with the same words. */
  document: SignedFile.nullable(),
  /** Photos of a paper. */
  photos: z.array(SignedFile).max(10, '委托书照片最多 10 张。'),
});
export type MandateSigning = z.infer<typeof MandateSigning>;

/** 委托书: what a 代办 case rests on. Instants are ISO UTC. */
export const Mandate = z.object({
  mandateId: z.string(),
  /** Of the wording; see `mandateText`. */
  textVersion: z.string(),
  terms: MandateTerms,
  signing: MandateSigning.extend({ signedAt: z.string(), signedBy: z.string() }).nullable(),
  suspendedAt: z.string().nullable(),
  /** Why it stands or has ended, in the enterprise's words. */
  reason: z.string(),
  continuedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  expiredAt: z.string().nullable(),
});
export type Mandate = z.infer<typeof Mandate>;

/** A mandate as it begins: filled in from the request, signed by nobody. */
export function unsignedMandate({
  mandateId,
  textVersion,
  terms,
}: Pick<Mandate, 'mandateId' | 'textVersion' | 'terms'>): Mandate {
  const untouched = { suspendedAt: null, reason: '', continuedAt: null, endedAt: null, expiredAt: null };
  return { mandateId, textVersion, terms, signing: null, ...untouched };
}
