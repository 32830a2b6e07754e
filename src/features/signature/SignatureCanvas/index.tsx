import { useEffect, useRef, type PointerEvent } from 'react';
import { drawSignature } from '../drawSignature';
import { PAD_HEIGHT, PAD_WIDTH, padPoint } from '../Signature';
import { usePen } from '../usePen';
import type { SignatureCanvasProps } from './SignatureCanvasProps';
import './index.scss';

/** In a browser: finger, mouse and stylus are all pointers. The mini-program has its own file beside this one. */
export function SignatureCanvas({ canvasId, label, signature, onStroke }: SignatureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const brush = () => canvas.current?.getContext('2d') ?? undefined;
  const pen = usePen({ brush, onStroke });

  useEffect(() => {
    const found = canvas.current?.getContext('2d');
    if (found) drawSignature(found, signature);
  }, [signature]);

  return (
    <canvas
      ref={canvas}
      id={canvasId}
      className="signature-canvas"
      width={PAD_WIDTH}
      height={PAD_HEIGHT}
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        if (signature.way !== 'drawn' || event.button !== 0) return;
        // The stroke goes on where the finger slips over the edge.
        event.currentTarget.setPointerCapture(event.pointerId);
        pen.down(event.pointerId, placeOf(event));
      }}
      onPointerMove={(event) => pen.move(event.pointerId, placeOf(event))}
      onPointerUp={(event) => pen.up(event.pointerId)}
      onPointerCancel={(event) => pen.up(event.pointerId)}
    />
  );
}

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>) {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return padPoint({ x: clientX - left, y: clientY - top, width, height });
}
