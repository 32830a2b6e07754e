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
}

export interface PosterCanvas {
  width: number;
  height: number;
}

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
}: {
  readonly canvas: PosterCanvas;
  readonly brush: PosterBrush;
  readonly poster: Poster;
}): void {
  const scale = Math.min(BEST_SCALE, MOST_PIXELS / poster.height);
  canvas.width = Math.round(poster.width * scale);
  canvas.height = Math.round(poster.height * scale);
  brush.scale(scale, scale);
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, poster.width, poster.height);
  for (const mark of poster.marks) drawMark(brush, mark);
}

function drawMark(brush: PosterBrush, mark: PosterMark): void {
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
