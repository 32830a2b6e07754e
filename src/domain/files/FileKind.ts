/** What may be handed in, by what the bytes say. Both sides check it. Sizes in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** The pages, photos or documents, that one paper may have. */
export const MOST_PAGES = 30;

export type FileKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'pdf' | 'docx' | 'xlsx';

/** As a reader calls them. */
export const fileKindNames: Readonly<Record<FileKind, string>> = {
  jpeg: 'JPG 图片',
  png: 'PNG 图片',
  webp: 'WebP 图片',
  heic: 'HEIC 图片',
  pdf: 'PDF 文件',
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
};

const kindByExtension: ReadonlyMap<string, FileKind> = new Map([
  ['jpg', 'jpeg'],
  ['jpeg', 'jpeg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['heic', 'heic'],
  ['heif', 'heic'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['xlsx', 'xlsx'],
]);

const photoKinds: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heic'] satisfies FileKind[]);
const turnableKinds: ReadonlySet<string> = new Set(['jpeg', 'png'] satisfies FileKind[]);

/** The extension of a file name, small letters without the dot; '' where there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

export function kindOfExtension(extension: string): FileKind | undefined {
  return kindByExtension.get(extension);
}

export function isPhotoKind(kind: string): boolean {
  return photoKinds.has(kind);
}

/** Photos that can be turned by 90° without losing a pixel, and be bound into one PDF. */
export function isTurnableKind(kind: string): boolean {
  return turnableKinds.has(kind);
}
