import { collection } from '../database/collection';

/** The bytes of a personal paper, base64, AES-256-GCM. Apart from the file's facts, so that lists never read them. */
interface SealedFile {
  readonly _id: string;
  readonly sealed: string;
}

const sealedFiles = collection<SealedFile>('sealedFiles');

export function findSealed(sealedId: string): Promise<SealedFile | undefined> {
  return sealedFiles.find(sealedId);
}

export async function insertSealed(row: SealedFile): Promise<void> {
  await sealedFiles.insert(row);
}

export async function removeSealed(sealedId: string): Promise<void> {
  await sealedFiles.remove({ _id: sealedId });
}
