import { extensionOf, fileKindNames, kindOfExtension, type FileKind } from '@/domain/files/FileKind';

/** How many bytes from the beginning tell what a file is. */
export const HEAD_BYTES = 32;

type HeadKind = Exclude<FileKind, 'docx' | 'xlsx'> | 'zip' | 'oldOffice' | 'program' | 'video' | 'page';

interface Beginning {
  /** Letters as latin-1; a dot stands for any byte. */
  readonly letters: RegExp;
  readonly kind: HeadKind;
}

const beginnings: readonly Beginning[] = [
  { letters: /^\xff\xd8\xff/, kind: 'jpeg' },
  { letters: /^\x89PNG/, kind: 'png' },
  { letters: /^RIFF[\s\S]{4}WEBP/, kind: 'webp' },
  { letters: /^[\s\S]{4}ftyp(hei|hev|mif1|msf1)/, kind: 'heic' },
  { letters: /^[\s\S]{0,8}%PDF-/, kind: 'pdf' },
  { letters: /^PK\x03\x04/, kind: 'zip' },
  { letters: /^\xd0\xcf\x11\xe0/, kind: 'oldOffice' },
  { letters: /^(MZ|\x7fELF|dex\n)/, kind: 'program' },
  { letters: /^([\s\S]{4}ftyp|\x1aE\xdf\xa3|RIFF[\s\S]{4}AVI |FLV\x01|\x00\x00\x01\xba)/, kind: 'video' },
  { letters: /^\s*<(!doctype|html|\?xml|script)/i, kind: 'page' },
];

const names: Readonly<Record<HeadKind, string>> = {
  ...fileKindNames,
  zip: 'Office 文件或压缩包',
  oldOffice: '旧版或加了密码的 Office 文件',
  program: '程序',
  video: '视频',
  page: '网页',
};

/** What a file that begins with these bytes is; undefined where they say nothing. */
export function kindOfHead(head: Uint8Array): HeadKind | undefined {
  const letters = String.fromCharCode(...head);
  return beginnings.find((each) => each.letters.test(letters))?.kind;
}

/**
 * Why a file that begins with these bytes is not what its name says, as a sentence; undefined where it may be. The cloud
 * looks at all of its bytes again.
 */
export function headProblem(name: string, head: Uint8Array): string | undefined {
  const extension = extensionOf(name);
  const claimed = kindOfExtension(extension);
  if (claimed === undefined) return undefined;

  const found = kindOfHead(head);
  const isOffice = claimed === 'docx' || claimed === 'xlsx';
  if (found === (isOffice ? 'zip' : claimed)) return undefined;
  if (isOffice && found === 'oldOffice')
    return `“${name}”是旧版或加了密码的文件。请去掉密码,另存为 .${extension} 后再传。`;
  if (found === undefined) return `“${name}”的内容却不是${fileKindNames[claimed]},可能已损坏。请重新选择。`;
  return `“${name}”的内容却不是${fileKindNames[claimed]},而是${names[found]}。请重新选择。`;
}
