import { fitted, JPEG_QUALITY, type JpegPhoto } from './JpegPhoto';

/**
 * A photo that cannot be turned or bound, as a JPEG that stands upright: drawn by the browser, which knows WebP
 * everywhere and HEIC on Apple's devices. Undefined where it does not know the photo.
 */
export async function toJpeg(source: string | File): Promise<JpegPhoto | undefined> {
  if (typeof source === 'string') return undefined;

  const url = URL.createObjectURL(source);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const blob = await jpegOf(image);
    return blob === null ? undefined : { source: new File([blob], source.name), size: blob.size };
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function jpegOf(image: HTMLImageElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitted({ width: image.naturalWidth, height: image.naturalHeight }));
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(null);

  // A JPEG knows no transparency: without this it would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
}
