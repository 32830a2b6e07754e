import { z } from '../zod';
import { shortText } from '../shared/text';
import { SignerCapacity, SigningWay } from './Mandate';

const FileRef = z.object({ fileId: z.string().min(1).max(80) });

/** A signing as a phone hands it in: the server looks the files up and writes the document. */
export const SigningWish = z.object({
  way: SigningWay,
  signerName: shortText('签署人姓名', 20),
  capacity: SignerCapacity,
  signature: FileRef.nullable().default(null),
  picture: FileRef.nullable().default(null),
  photos: z.array(FileRef).max(10, '委托书照片最多 10 张。').default([]),
  /** The words that stood on the screen; nobody signs what he has not read. Not asked of a paper. */
  readText: z.string().max(12_000).default(''),
});
export type SigningWish = z.infer<typeof SigningWish>;
