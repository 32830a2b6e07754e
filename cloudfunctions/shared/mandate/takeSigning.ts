import type { MandateSigning, SignedFile } from '@/domain/mandate/Mandate';
import { mandateText, mandateWords } from '@/domain/mandate/mandateText';
import type { MandateFacts } from '@/domain/mandate/mandateText';
import type { SigningWish } from '@/domain/mandate/SigningWish';
import { dayOf } from '@/domain/shared/time';

import { badInput } from '../AppError';
import { keepMadeFile } from '../files/keepMadeFile';
import { unsealBytes } from '../files/sealedBytes';
import type { StoredFile } from '../repositories/fileRepository';

interface Taking {
  readonly wish: SigningWish;
  readonly facts: MandateFacts;
  /** The files that the wish names, as far as they exist. */
  readonly files: readonly StoredFile[];
  readonly accountId: string;
  readonly enterpriseId: string;
  readonly caseId: string;
  readonly commandId: string;
  /** ISO instant. */
  readonly now: string;
}

/**
 * A signing with its files looked up and, where it was signed on a phone, the Word document written.
 * Repeating the command finds the same document.
 * @throws AppError BAD_INPUT where the words read are not the words that hold, or the signature is not the caller's
 */
export async function takeSigning(taking: Taking): Promise<MandateSigning> {
  const { wish } = taking;
  const { way, signerName, capacity } = wish;
  const said = { way, signerName, capacity };
  const photos = wish.photos.map((photo) => getSigned(taking, photo.fileId));
  if (way === 'paper') return { ...said, signature: null, picture: null, document: null, photos };

  if (wish.readText !== mandateWords(mandateText(taking.facts)))
    throw badInput('委托书的内容刚刚有更新,请重新阅读后再签署。', 'signing.readText');

  const [signature, picture] = [wish.signature, wish.picture].map(
    (named) => named && getSigned(taking, named.fileId),
  );
  const document = await writtenDocument(taking);
  return { ...said, signature: signature ?? null, picture: picture ?? null, document, photos: [] };
}

function getFile({ files }: Taking, fileId: string): StoredFile {
  const file = files.find(({ _id }) => _id === fileId);
  if (!file) throw badInput('有文件没有上传成功,请重新上传后再提交。');
  return file;
}

function getSigned(taking: Taking, fileId: string): SignedFile {
  return { fileId, sha256: getFile(taking, fileId).sha256 };
}

async function writtenDocument(taking: Taking): Promise<SignedFile> {
  const { wish, facts, accountId, enterpriseId, caseId, commandId, now } = taking;
  const file = wish.signature && getFile(taking, wish.signature.fileId);
  const isOwn = file?.use === 'signature' && file.uploadedBy === accountId;
  const signature = isOwn && file.sealedId !== undefined ? await unsealBytes(file.sealedId) : undefined;
  if (!signature) throw badInput('没有收到您的签名,请重新签名后再提交。', 'signing.signature');

  const { signerName, capacity } = wish;
  const signed = { signerName, capacity, signature, day: dayOf(now) };
  const kept = await keepMadeFile({
    make: async () => (await import('./mandateDocument')).mandateDocument({ facts, signed }),
    key: `mandate:${caseId}:${commandId}`,
    name: `授权委托书-${facts.enterprise.name}.docx`,
    ...{ kind: 'docx', enterpriseId, caseId, uploadedBy: accountId, now },
  });
  return { fileId: kept._id, sha256: kept.sha256 };
}
