import { z } from '@/domain/zod';

import { fileKindNames } from '@/domain/files/FileKind';
import type { FileKind } from '@/domain/files/FileKind';

/** Personal papers, which are kept sealed: a signature, and the picture of a paper that was signed on a phone. */
export const FileUse = z.enum(['signature', 'signedPicture']);
export type FileUse = z.infer<typeof FileUse>;

interface UseRule {
  readonly name: string;
  readonly kinds: readonly FileKind[];
  /** An answer of a function carries them, and a document embeds them. */
  readonly mostBytes: number;
}

const rules: Readonly<Record<FileUse, UseRule>> = {
  signature: { name: '签名', kinds: ['png'], mostBytes: 60 * 1024 },
  signedPicture: { name: '签好的图片', kinds: ['png', 'jpeg'], mostBytes: 600 * 1024 },
};

/** Why bytes of this kind and size are not taken for this use, as a sentence; undefined where they are. */
export function refusalOfUse({
  use,
  kind,
  bytes,
}: {
  readonly use: FileUse | undefined;
  readonly kind: FileKind | undefined;
  readonly bytes: number;
}): string | undefined {
  if (use === undefined || kind === undefined) return undefined;

  const { name, kinds, mostBytes } = rules[use];
  if (!kinds.includes(kind))
    return `${name}应为${kinds.map((each) => fileKindNames[each]).join('或')},请重新签名。`;
  if (bytes > mostBytes) return `${name}超过 ${mostBytes / 1024} KB,请清除后重新签名。`;
  return undefined;
}
