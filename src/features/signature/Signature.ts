/** A place on the pad, in its own units: whole numbers, 0 to PAD_WIDTH and 0 to PAD_HEIGHT. */
export interface PadPoint {
  readonly x: number;
  readonly y: number;
}

/** The pad's units; the picture has as many pixels. */
export const PAD_WIDTH = 900;
export const PAD_HEIGHT = 450;

export type Stroke = readonly PadPoint[];

/**
 * A signature as data, until its picture has arrived in the cloud: an error loses nothing, a turned phone draws it
 * again. Both ways are kept, so that changing one's mind costs nothing either.
 */
export interface Signature {
  readonly way: 'drawn' | 'typed';
  readonly strokes: readonly Stroke[];
  /** For who cannot draw: the name typed, which the picture shows as such. */
  readonly name: string;
}

export const blankSignature: Signature = { way: 'drawn', strokes: [], name: '' };

/** More would be scribbling, and would make the picture heavy. */
const MOST_STROKES = 120;
const MOST_POINTS = 600;
/** Points nearer to the last one than this add nothing to see. */
const LEAST_STEP = 4;

export function withStroke(signature: Signature, stroke: Stroke): Signature {
  if (stroke.length === 0 || signature.strokes.length >= MOST_STROKES) return signature;
  return { ...signature, strokes: [...signature.strokes, stroke] };
}

export function withoutLastStroke(signature: Signature): Signature {
  return { ...signature, strokes: signature.strokes.slice(0, -1) };
}

/** Whether the finger went far enough from the last point for another one. */
export function isWorthAPoint(stroke: Stroke, { x, y }: PadPoint): boolean {
  const last = stroke[stroke.length - 1];
  if (last === undefined) return true;
  return stroke.length < MOST_POINTS && Math.hypot(x - last.x, y - last.y) >= LEAST_STEP;
}

/** Where on the pad something lies that is `x`, `y` px from the corner of a box `width` by `height` px. */
export function padPoint(place: { x: number; y: number; width: number; height: number }): PadPoint {
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));
  return {
    x: within((place.x / Math.max(place.width, 1)) * PAD_WIDTH, PAD_WIDTH),
    y: within((place.y / Math.max(place.height, 1)) * PAD_HEIGHT, PAD_HEIGHT),
  };
}
