import { fileTypeFromBuffer } from 'file-type';

import {
  extensionOf,
  fileKindNames,
  isPhotoKind,
  kindOfExtension,
  type FileKind,
} from '@/domain/files/FileKind';

import { isLockedPdf } from './isLockedPdf';
import { isWhole } from './isWhole';

const ALLOWED = '可以上传 JPG、PNG、WebP、HEIC 图片,PDF,Word(docx)和 Excel(xlsx)。';
const LOCKED_WORD = Buffer.from('EncryptedPackage', 'utf16le');

/** Office files as they were before 2007 begin so, and so does a new one that has a password. */
const OLD_OFFICE = 'cfb';

type Inspection =
  | { readonly kind: FileKind; readonly refusal?: undefined }
  /** A sentence: what is wrong with it and what helps. */
  | { readonly kind?: undefined; readonly refusal: string };

/** What the bytes are, whatever the name says, and why a file with this name and these bytes is not taken. */
export async function inspectFile(name: string, bytes: Uint8Array): Promise<Inspection> {
  const extension = extensionOf(name);
  const claimed = kindOfExtension(extension);
  if (!claimed)
    return { refusal: `“${extension === '' ? name : `.${extension}`}”这类文件不能上传。${ALLOWED}` };

  const found = (await fileTypeFromBuffer(bytes))?.ext;
  const kind = found && kindOfExtension(found);
  if (!kind) return { refusal: refusalOfUnknown({ extension, claimed, bytes, found }) };
  if (kind !== claimed)
    return {
      refusal: `这个文件的后缀是 .${extension},内容却是${fileKindNames[kind]}。请改正后缀或重新选择。`,
    };
  if (!isWhole(kind, bytes)) return { refusal: brokenWords(kind) };
  if (kind === 'pdf' && (await isLockedPdf(bytes)))
    return { refusal: '这份 PDF 有密码,窗口打不开。请去掉密码后再传。' };

  return { kind };
}

interface Unknown {
  readonly extension: string;
  readonly claimed: FileKind;
  readonly bytes: Uint8Array;
  readonly found: string | undefined;
}

function refusalOfUnknown({ extension, claimed, bytes, found }: Unknown): string {
  const isOffice = claimed === 'docx' || claimed === 'xlsx';
  if (isOffice && found === OLD_OFFICE)
    return Buffer.from(bytes).includes(LOCKED_WORD)
      ? `这份${fileKindNames[claimed]}有密码,窗口打不开。请去掉密码后再传。`
      : `这份${fileKindNames[claimed]}是旧版格式。请用 Word 或 WPS 另存为 .${extension} 后再传。`;

  return `这个文件的后缀是 .${extension},内容却不是${fileKindNames[claimed]},可能已损坏。请重新选择。`;
}

function brokenWords(kind: FileKind): string {
  return isPhotoKind(kind)
    ? '照片打不开,可能没有存完整。请重拍,或重新选择一张。'
    : `这份${fileKindNames[kind]}打不开,可能没有存完整。请重新导出后再传。`;
}
