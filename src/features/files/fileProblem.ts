import type { PickedFile } from '@/api/CloudTransport';
import { sizeWords } from './sizeWords';

/** As the platform allows; the cloud checks the same again. */
const MOST_BYTES = 10 * 1024 * 1024;
const endings = ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'pdf', 'docx', 'xlsx'];

/** What is told before anybody picks a file. */
export const fileRules = '照片、PDF、Word 或 Excel,每个不超过 10 MB';

/** Why a picked file cannot be handed in, as a sentence; undefined where it can. */
export function fileProblem({ name, size }: Pick<PickedFile, 'name' | 'size'>): string | undefined {
  const ending = name.split('.').pop()?.toLowerCase() ?? '';
  if (!endings.includes(ending)) return `“${name}”不是照片、PDF、Word 或 Excel,请换一种格式。`;
  if (size === 0) return `“${name}”是空文件,请重新选择。`;
  if (size > MOST_BYTES) return `“${name}”有 ${sizeWords(size)},超过 10 MB,请压缩或分开后再传。`;

  return undefined;
}
