import Taro from '@tarojs/taro';
import { kindOfHead } from '../headProblem';
import { fitted, JPEG_QUALITY, type JpegPhoto } from './JpegPhoto';
import { readHead } from './readHead';

/**
 * A photo that cannot be turned or bound, as a JPEG. WeChat hands over HEIC as JPEG on an iPhone; on Android an original
 * stays as it is, and what its own compressing makes of it differs from phone to phone, so that the bytes are looked at.
 * Undefined where neither way gives a JPEG.
 */
export async function toJpeg(source: string | File): Promise<JpegPhoto | undefined> {
  if (typeof source !== 'string') return undefined;

  for (const make of [compressed, drawn]) {
    const path = await make(source).catch(() => undefined);
    const head = path === undefined ? undefined : await readHead(path);
    if (path !== undefined && head !== undefined && kindOfHead(head) === 'jpeg')
      return { source: path, size: await bytesOf(path) };
  }
  return undefined;
}

async function compressed(src: string): Promise<string> {
  return (await Taro.compressImage({ src, quality: Math.round(JPEG_QUALITY * 100) })).tempFilePath;
}

/** What the phone can show it can draw. */
async function drawn(src: string): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 });
  const image = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error('this phone cannot show the photo'));
    image.src = src;
  });

  Object.assign(canvas, fitted(image));
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image as unknown as CanvasImageSource, 0, 0, canvas.width, canvas.height);
  const wish = { canvas: canvas as unknown as Taro.Canvas, fileType: 'jpg', quality: JPEG_QUALITY } as const;
  return (await Taro.canvasToTempFilePath(wish)).tempFilePath;
}

function bytesOf(filePath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}
