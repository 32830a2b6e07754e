import { useEffect, useRef, useState } from 'react';
import { Canvas, type CanvasTouchEvent } from '@tarojs/components';
import { laidOutCanvas, type PadCanvas } from '../canvasOnPage.weapp';
import { drawSignature, type SignatureBrush } from '../drawSignature';
import { PAD_HEIGHT, PAD_WIDTH, padPoint } from '../Signature';
import { usePen } from '../usePen';
import type { SignatureCanvasProps } from './SignatureCanvasProps';
import './index.scss';

interface Touched {
  readonly identifier: number;
  /** px from the canvas's corner. */
  readonly x: number;
  readonly y: number;
}

export function SignatureCanvas({ canvasId, label, signature, onStroke }: SignatureCanvasProps) {
  const found = useRef<PadCanvas | undefined>(undefined);
  const [brush, setBrush] = useState<SignatureBrush>();
  const pen = usePen({ brush: () => brush, onStroke });

  useEffect(() => {
    void laidOutCanvas(canvasId).then((canvas) => {
      if (canvas === undefined) return;
      Object.assign(canvas.node, { width: PAD_WIDTH, height: PAD_HEIGHT });
      found.current = canvas;
      setBrush(canvas.node.getContext('2d') ?? undefined);
    });
  }, [canvasId]);

  useEffect(() => {
    if (brush !== undefined) drawSignature(brush, signature);
  }, [brush, signature]);

  // Before its size is known, no touch can be put in its place on the pad.
  const isReady = brush !== undefined;
  const each = (event: CanvasTouchEvent, act: (touch: Touched) => void) =>
    (event.changedTouches as unknown as Touched[]).forEach(act);
  const placeOf = ({ x, y }: Touched) =>
    padPoint({ x, y, width: found.current?.width ?? 0, height: found.current?.height ?? 0 });

  return (
    <Canvas
      type="2d"
      id={canvasId}
      className="signature-canvas"
      disableScroll
      aria-role="img"
      aria-label={isReady ? label : '签名框正在准备'}
      onTouchStart={(event) => {
        if (isReady && signature.way === 'drawn')
          each(event, (touch) => pen.down(touch.identifier, placeOf(touch)));
      }}
      onTouchMove={(event) => each(event, (touch) => pen.move(touch.identifier, placeOf(touch)))}
      onTouchEnd={(event) => each(event, ({ identifier }) => pen.up(identifier))}
      onTouchCancel={(event) => each(event, ({ identifier }) => pen.up(identifier))}
    />
  );
}
