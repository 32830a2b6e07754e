/** What is drawn, in the picture's own units; 750 of them are its width. */
export type PosterMark =
  | {
      readonly kind: 'text';
      readonly words: string;
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly font: PosterFont;
      readonly colour: string;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
      /** Only the outline, this wide; filled where not given. */
      readonly outline?: number;
    }
  | {
      readonly kind: 'picture';
      /** A PNG as base64. */
      readonly png: string;
      readonly x: number;
      readonly y: number;
      /** Of each side. */
      readonly size: number;
    };

export interface PosterFont {
  readonly size: number;
  readonly isBold?: boolean;
}

export interface Poster {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly PosterMark[];
}

/** The width of words in this font. */
export type Measure = (words: string, font: PosterFont) => number;

export function cssFont({ size, isBold = false }: PosterFont): string {
  const family = "-apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
  return `${isBold ? 'bold ' : ''}${size}px ${family}`;
}
