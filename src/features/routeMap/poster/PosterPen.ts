import type { Measure, Poster, PosterFont, PosterMark } from './Poster';
import { wrapWords } from './wrapWords';

const WIDTH = 750;
const MARGIN = 48;

interface Line {
  readonly font: PosterFont;
  readonly colour: string;
  /** From the left margin. */
  readonly indent?: number;
  /** Room below. */
  readonly gap?: number;
}

/** Writes from the top of the picture downwards. */
export class PosterPen {
  private readonly marks: PosterMark[] = [];
  private top = MARGIN;

  constructor(private readonly measure: Measure) {}

  /** Where the next line begins. */
  get y(): number {
    return this.top;
  }

  skip(height: number): void {
    this.top += height;
  }

  write(words: string, { font, colour, indent = 0, gap = 0 }: Line): void {
    const width = WIDTH - 2 * MARGIN - indent;
    const lineHeight = Math.round(font.size * 1.5);
    for (const line of wrapWords({ words, width, font, measure: this.measure })) {
      const y = this.top + Math.round(font.size * 1.15);
      this.marks.push({ kind: 'text', words: line, x: MARGIN + indent, y, font, colour });
      this.top += lineHeight;
    }
    this.top += gap;
  }

  /** A box from `from` down to here, `indent` from the left margin and as wide as the page or `width`. */
  box({ from, indent, width, colour, outline }: BoxWish): void {
    const full = WIDTH - 2 * MARGIN - indent;
    const height = this.top - from;
    const mark = { x: MARGIN + indent, y: from, width: width ?? full, height, colour };
    // Boxes lie under the words.
    this.marks.unshift({ kind: 'box', ...mark, ...(outline === undefined ? {} : { outline }) });
  }

  /** A square picture at the left margin. */
  picture(png: string, { size, gap = 0 }: { readonly size: number; readonly gap?: number }): void {
    this.marks.push({ kind: 'picture', png, x: MARGIN, y: this.top, size });
    this.top += size + gap;
  }

  finish(): Poster {
    return { width: WIDTH, height: this.top + MARGIN, marks: this.marks };
  }
}

interface BoxWish {
  readonly from: number;
  readonly indent: number;
  readonly width?: number;
  readonly colour: string;
  readonly outline?: number;
}
