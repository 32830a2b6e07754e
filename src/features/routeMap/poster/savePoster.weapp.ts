import Taro from '@tarojs/taro';
import { confirmed } from '@/components/confirmed';
import { albumRefusal, albumSentence } from './albumRefusal';
import { drawPoster, loadPictures, measureWith, type PosterBrush, type PosterCanvas } from './drawPoster';
import { posterCanvasId } from './posterCanvasId';
import type { PosterWish } from './PosterWish';

interface CanvasImage {
  src: string;
  onload: () => void;
  onerror: () => void;
}

interface CanvasNode extends PosterCanvas {
  getContext(kind: '2d'): PosterBrush | null;
  createImage(): CanvasImage;
}

/** Puts the picture into the album. Answers an empty text, or the sentence that says why it is not there. */
export async function savePoster(wish: PosterWish): Promise<string> {
  try {
    const filePath = await pictureOf(wish);
    await Taro.saveImageToPhotosAlbum({ filePath });
    void Taro.showToast({ title: '已存到相册', icon: 'success' });
    return '';
  } catch (problem) {
    const refusal = albumRefusal(problem);
    if (refusal === 'album') await offerSettings();
    return albumSentence(refusal);
  }
}

async function pictureOf({ layout }: PosterWish): Promise<string> {
  const canvas = await canvasNode();
  const brush = canvas?.getContext('2d') ?? null;
  if (canvas === undefined || brush === null) throw new Error('no canvas on the page');

  const poster = layout(measureWith(brush));
  const pictures = await loadPictures(poster, (address) => loadImage(canvas, address));
  drawPoster({ canvas, brush, poster, pictures });
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as never, fileType: 'png' });
  return tempFilePath;
}

function loadImage(canvas: CanvasNode, address: string): Promise<CanvasImage> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the picture cannot be read'));
    image.src = address;
  });
}

function canvasNode(): Promise<CanvasNode | undefined> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${posterCanvasId}`)
      .node((found) => resolve(found?.node as unknown as CanvasNode | undefined))
      .exec();
  });
}

async function offerSettings(): Promise<void> {
  const wants = await confirmed({
    title: '需要相册权限',
    words: '图片要存到手机相册,请在设置里打开“添加到相册”。',
    yes: '去设置',
    no: '先不用',
  });
  if (wants) await Taro.openSetting().catch(() => undefined);
}
