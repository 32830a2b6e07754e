import { receiptCertificate } from '@/domain/agencyCase/receiptCertificate';
import type { ReceiptCertificate } from '@/domain/agencyCase/receiptCertificate';

import { unsealBytes } from '../../files/sealedBytes';
import { snapshotOf } from '../../repositories/cases/CaseDocument';
import type { CaseDocument } from '../../repositories/cases/CaseDocument';
import { listFiles } from '../../repositories/fileRepository';
import type { StoredFile } from '../../repositories/fileRepository';

/** All pictures of an answer together, in bytes: the platform sends at most 1 MB, a third of it lost to base64. */
const MOST_PICTURE_BYTES = 500 * 1024;

/** 签收单 with what it shows beside the words. */
export interface CertificatePaper {
  readonly certificate: ReceiptCertificate;
  /** By fileId, hex: of the documents that were handed over as files. */
  readonly sha256: Readonly<Record<string, string>>;
  /** By fileId, PNG as base64. One that found no room is left out; its signer is still named. */
  readonly signatures: Readonly<Record<string, string>>;
}

/** For someone who may see the case. */
export async function readCertificate(document: CaseDocument): Promise<CertificatePaper> {
  const certificate = receiptCertificate(snapshotOf(document));
  const documents = certificate.entries.flatMap((entry) => entry.documents);
  const signatureIds = certificate.entries.flatMap(({ signatureFileId }) => signatureFileId ?? []);
  const fileIds = documents.flatMap(({ fileId }) => fileId ?? []);
  const files = await listFiles([...new Set([...fileIds, ...signatureIds])]);
  const isSignature = ({ _id }: StoredFile) => signatureIds.includes(_id);

  return {
    certificate,
    sha256: Object.fromEntries(
      files.filter((file) => !isSignature(file)).map(({ _id, sha256 }) => [_id, sha256]),
    ),
    signatures: await picturesOf(files.filter(isSignature)),
  };
}

async function picturesOf(files: readonly StoredFile[]): Promise<Record<string, string>> {
  let room = MOST_PICTURE_BYTES;
  const shown = files.filter(({ bytes }) => {
    room -= bytes;
    return room >= 0;
  });
  const pictures = await Promise.all(
    shown.map(async ({ _id, sealedId }) => {
      const bytes = sealedId === undefined ? undefined : await unsealBytes(sealedId);
      return bytes === undefined ? [] : [[_id, bytes.toString('base64')] as const];
    }),
  );
  return Object.fromEntries(pictures.flat());
}
