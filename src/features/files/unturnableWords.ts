import { fileKindNames } from '@/domain/files/FileKind';

/** What a photo of this kind cannot do, and what helps; undefined for one that can do everything. */
export function unturnableWords(kind: string): string | undefined {
  if (kind !== 'webp' && kind !== 'heic') return undefined;
  return `${fileKindNames[kind]},这部手机没能转成 JPG:可以提交,但不能旋转、不能合成 PDF。需要时请重拍,或在相册里另存为 JPG 再选。`;
}
