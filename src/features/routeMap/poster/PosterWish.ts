import type { Measure, Poster } from './Poster';

/** A picture to be made and kept. */
export interface PosterWish {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly layout: (measure: Measure) => Poster;
}
