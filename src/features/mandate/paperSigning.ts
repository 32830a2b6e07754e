import { SignerCapacity } from '@/domain/mandate/Mandate';
import type { SigningWish } from '@/domain/mandate/SigningWish';
import { DraftFile } from '@/domain/request/RequestDraft';
import { shortText, textProblem } from '@/domain/shared/text';
import { z } from '@/domain/zod';

const SignerName = shortText('委托书上的签署人', 20);

/** A mandate that was signed with ink, as somebody of the staff enters it. */
export const PaperSigning = z.object({
  files: z.array(DraftFile),
  signerName: z.string(),
  capacity: z.union([SignerCapacity, z.literal('')]),
});
export type PaperSigning = z.infer<typeof PaperSigning>;

export const nothingSigned: PaperSigning = { files: [], signerName: '', capacity: '' };

export type PaperSigningProblems = Readonly<Partial<Record<keyof PaperSigning, string>>>;

/** What an entry still lacks, field by field; empty where it is whole. */
export function paperSigningProblems({ files, signerName, capacity }: PaperSigning): PaperSigningProblems {
  const wrongSigner = textProblem(SignerName, signerName);
  return {
    ...(files.length > 0 ? {} : { files: '请上传已签字的委托书照片。' }),
    ...(wrongSigner === undefined ? {} : { signerName: wrongSigner }),
    ...(capacity === '' ? { capacity: '请选择签署人身份。' } : {}),
  };
}

/** Whether somebody has begun to enter one. */
export function hasPaperSigning({ files, signerName, capacity }: PaperSigning): boolean {
  return files.length > 0 || signerName.trim() !== '' || capacity !== '';
}

/** As the procedures take it; undefined while it is not whole. */
export function paperSigningWish(entered: PaperSigning): SigningWish | undefined {
  const { files, signerName, capacity } = entered;
  if (capacity === '' || Object.keys(paperSigningProblems(entered)).length > 0) return undefined;

  const photos = files.map(({ fileId }) => ({ fileId }));
  const said = { way: 'paper', signerName: signerName.trim(), capacity, photos } as const;
  return { ...said, signature: null, picture: null, readText: '' };
}
