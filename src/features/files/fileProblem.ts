import type { PickedFile } from '@/api/CloudTransport';
import { extensionOf, kindOfExtension, MAX_FILE_BYTES } from '@/domain/files/FileKind';
import { sizeWords } from './sizeWords';

/** What is told before anybody picks a file. */
export const fileRules = '可以传照片、PDF、Word(docx)、Excel(xlsx),单个不超过 10 MB';

const better: ReadonlyMap<string, string> = new Map([
  ['doc', '是旧版 Word,请另存为 docx 或 PDF 后再传'],
  ['xls', '是旧版 Excel,请另存为 xlsx 或 PDF 后再传'],
  ['wps', '是 WPS 文字,请另存为 docx 或 PDF 后再传'],
  ['et', '是 WPS 表格,请另存为 xlsx 或 PDF 后再传'],
  ['mp4', '是视频,请截图或拍照后再传'],
  ['mov', '是视频,请截图或拍照后再传'],
  ['zip', '是压缩包,请解压后逐个上传'],
  ['rar', '是压缩包,请解压后逐个上传'],
]);

/** Why a picked file cannot be handed in, as a sentence; undefined where it can. */
export function fileProblem({ name, size }: Pick<PickedFile, 'name' | 'size'>): string | undefined {
  const extension = extensionOf(name);
  const words = better.get(extension);
  if (words !== undefined) return `“${name}”${words}。`;
  if (kindOfExtension(extension) === undefined) return `“${name}”不是照片、PDF、Word 或 Excel,请换一种格式。`;
  if (size === 0) return `“${name}”是空文件,请重新选择。`;
  if (size > MAX_FILE_BYTES) return `“${name}”有 ${sizeWords(size)},超过 10 MB,请压缩或分开后再传。`;

  return undefined;
}
