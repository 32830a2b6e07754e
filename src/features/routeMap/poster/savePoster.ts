import { drawPoster, measureWith } from './drawPoster';
import { layoutPoster, type PosterContent } from './layoutPoster';

/** Downloads the picture. Answers an empty text, or the sentence that says why there is none. */
export async function savePoster(content: PosterContent): Promise<string> {
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  if (brush === null) return '这个浏览器画不了图片,请改用打印或复制链接。';

  drawPoster({ canvas, brush, poster: layoutPoster(content, measureWith(brush)) });
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (picture === null) return '图片没有生成,请再试一次。';

  download(picture, `路线图-${content.name}.png`);
  return '';
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
