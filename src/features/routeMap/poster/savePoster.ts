import { drawPoster, loadPictures, measureWith } from './drawPoster';
import type { PosterWish } from './PosterWish';

/** Downloads the picture. Answers an empty text, or the sentence that says why there is none. */
export async function savePoster({ name, layout }: PosterWish): Promise<string> {
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  if (brush === null) return '这个浏览器画不了图片,请改用打印或复制链接。';

  const poster = layout(measureWith(brush));
  const pictures = await loadPictures(poster, loadImage);
  drawPoster({ canvas, brush, poster, pictures });
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (picture === null) return '图片没有生成,请再试一次。';

  download(picture, `${name}.png`);
  return '';
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the picture cannot be read'));
    image.src = address;
  });
}

const KEPT_MS = 60_000;

function download(picture: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ');
  link.click();
  // Some browsers only begin to read it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
