import type { Signature, Stroke } from '../Signature';

export interface SignatureCanvasProps {
  /** Unique on the page; the picture is taken from the canvas with this id. */
  readonly canvasId: string;
  /** What is read out. */
  readonly label: string;
  readonly signature: Signature;
  readonly onStroke: (stroke: Stroke) => void;
}
