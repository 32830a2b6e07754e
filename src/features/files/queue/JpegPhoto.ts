import { MAX_FILE_BYTES } from '@/domain/files/FileKind';
import type { PickedFile } from '@/api/CloudTransport';

/** A photo as this phone made a JPEG of it. */
export type JpegPhoto = Pick<PickedFile, 'source' | 'size'>;

/** Larger pictures are drawn smaller: older phones cannot draw more pixels than this on a side. */
const LONGEST_SIDE = 4096;

/** Of 1: what a camera itself would choose. */
export const JPEG_QUALITY = 0.92;

/** A width and height in px as they may be drawn. */
export function fitted({ width, height }: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The file that takes the photo's place; undefined where it would be too large to hand in. */
export function asJpegFile(name: string, photo: JpegPhoto | undefined): PickedFile | undefined {
  if (photo === undefined || photo.size > MAX_FILE_BYTES) return undefined;
  return { ...photo, name: name.replace(/\.[A-Za-z0-9]+$/, '.jpg') };
}
