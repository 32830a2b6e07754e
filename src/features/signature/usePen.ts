import { useRef } from 'react';
import { drawTail, type SignatureBrush } from './drawSignature';
import { isWorthAPoint, type PadPoint, type Stroke } from './Signature';

export interface Pen {
  /** `pointer` tells fingers apart: only the one that began the stroke draws it. */
  down(pointer: number, point: PadPoint): void;
  move(pointer: number, point: PadPoint): void;
  up(pointer: number): void;
}

/** Draws while the finger moves, and hands the stroke over once it is lifted. */
export function usePen({
  brush,
  onStroke,
}: {
  readonly brush: () => SignatureBrush | undefined;
  readonly onStroke: (stroke: Stroke) => void;
}): Pen {
  const drawing = useRef<{ pointer: number; stroke: Stroke } | undefined>(undefined);

  function put(pointer: number, stroke: Stroke): void {
    drawing.current = { pointer, stroke };
    const found = brush();
    if (found !== undefined) drawTail(found, stroke);
  }

  return {
    down: (pointer, point) => {
      if (drawing.current === undefined) put(pointer, [point]);
    },
    move: (pointer, point) => {
      const now = drawing.current;
      if (now?.pointer === pointer && isWorthAPoint(now.stroke, point)) put(pointer, [...now.stroke, point]);
    },
    up: (pointer) => {
      const now = drawing.current;
      if (now?.pointer !== pointer) return;
      drawing.current = undefined;
      onStroke(now.stroke);
    },
  };
}
