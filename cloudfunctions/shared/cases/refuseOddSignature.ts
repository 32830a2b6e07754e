import { z } from '@/domain/zod';

import { badInput } from '../AppError';
import type { StoredFile } from '../repositories/fileRepository';

const Signed = z.object({ signature: z.object({ fileId: z.string() }) });

/**
 * A photo of anything is no signature: only what was drawn for that use, and so is kept sealed, signs a receipt.
 * @throws AppError BAD_INPUT
 */
export function refuseOddSignature(payload: object, files: readonly StoredFile[]): void {
  const signed = Signed.safeParse(payload);
  if (!signed.success) return;

  const { fileId } = signed.data.signature;
  const picture = files.find(({ _id }) => _id === fileId);
  if (picture?.use !== 'signature') throw badInput('没有收到签名,请重新签名后再提交。');
}
