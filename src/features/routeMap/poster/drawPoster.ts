import { cssFont, type Measure, type Poster, type PosterMark } from './Poster';

/** What both a browser's canvas and WeChat's can do. */
export interface PosterBrush {
  font: string;
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  measureText(words: string): { width: number };
  fillText(words: string, x: number, y: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  strokeRect(x: number, y: number, width: number, height: number): void;
  scale(x: number, y: number): void;
  drawImage(picture: never, x: number, y: number, width: number, height: number): void;
}

export interface PosterCanvas {
  width: number;
  height: number;
}

/** By base64 what a canvas can draw of it; a picture that could not be read is missing and is left out. */
export type LoadedPictures = ReadonlyMap<string, unknown>;

/** Makes of a PNG (a data address) what the canvas can draw. */
export type LoadPicture = (address: string) => Promise<unknown>;

/** Canvases of some phones end at this many pixels. */
const MOST_PIXELS = 4096;
const BEST_SCALE = 2;

export function measureWith(brush: PosterBrush): Measure {
  return (words, font) => {
    brush.font = cssFont(font);
    return brush.measureText(words).width;
  };
}

/** Sizes the canvas and draws black on white, as sharp as the canvas may be. */
export function drawPoster({
  canvas,
  brush,
  poster,
  pictures = new Map(),
  bestScale = BEST_SCALE,
}: {
  readonly canvas: PosterCanvas;
  readonly brush: PosterBrush;
  readonly poster: Poster;
  readonly pictures?: LoadedPictures;
  /** Pixels per unit, where the canvas allows. */
  readonly bestScale?: number;
}): void {
  const scale = Math.min(bestScale, MOST_PIXELS / poster.height);
  canvas.width = Math.round(poster.width * scale);
  canvas.height = Math.round(poster.height * scale);
  brush.scale(scale, scale);
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, poster.width, poster.height);
  for (const mark of poster.marks) drawMark(brush, mark, pictures);
}

/** Reads every picture of the poster; one that cannot be read is left out, for the words matter more. */
export async function loadPictures({ marks }: Poster, load: LoadPicture): Promise<LoadedPictures> {
  const loaded = new Map<string, unknown>();
  for (const mark of marks) {
    if (mark.kind !== 'picture') continue;
    const picture = await load(`data:image/png;base64,${mark.png}`).catch(() => undefined);
    if (picture !== undefined) loaded.set(mark.png, picture);
  }
  return loaded;
}

function drawMark(brush: PosterBrush, mark: PosterMark, pictures: LoadedPictures): void {
  if (mark.kind === 'picture') {
    const picture = pictures.get(mark.png);
    if (picture !== undefined) brush.drawImage(picture as never, mark.x, mark.y, mark.size, mark.size);
    return;
  }

  if (mark.kind === 'text') {
    brush.font = cssFont(mark.font);
    brush.fillStyle = mark.colour;
    brush.fillText(mark.words, mark.x, mark.y);
    return;
  }

  const { x, y, width, height, colour, outline } = mark;
  if (outline === undefined) {
    brush.fillStyle = colour;
    brush.fillRect(x, y, width, height);
    return;
  }
  brush.strokeStyle = colour;
  brush.lineWidth = outline;
  brush.strokeRect(x, y, width, height);
}
