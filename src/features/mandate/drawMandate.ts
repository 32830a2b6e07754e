import type { MandateText } from '@/domain/mandate/mandateText';
import { drawPoster, measureWith, type PosterBrush, type PosterCanvas } from '../routeMap/poster/drawPoster';
import { PosterPen } from '../routeMap/poster/PosterPen';
import { drawSignature, type SignatureBrush } from '../signature/drawSignature';
import { PAD_HEIGHT, type Signature } from '../signature/Signature';

export interface SignedMandate {
  readonly text: MandateText;
  /** “示例(法定代表人)”. */
  readonly signer: string;
  /** As a legal paper writes it. */
  readonly day: string;
  readonly signature: Signature;
}

export type MandateBrush = PosterBrush &
  SignatureBrush & {
    save(): void;
    restore(): void;
    translate(x: number, y: number): void;
  };

const ink = '#1a1f29';
const plain = { font: { size: 28 }, colour: ink } as const;
const strong = { font: { size: 30, isBold: true }, colour: ink } as const;
/** On the picture, which is 750 wide. */
const SIGNATURE_SCALE = 0.4;
const LEFT = 48;
/** Pixels per unit: sharp enough to be read, light enough to be kept. */
const PICTURE_SCALE = 1.2;

/** The mandate as it was read, with the signature below, black on white. */
export function drawMandate({
  canvas,
  brush,
  mandate,
}: {
  readonly canvas: PosterCanvas;
  readonly brush: MandateBrush;
  readonly mandate: SignedMandate;
}): void {
  const { text, signer, day, signature } = mandate;
  const pen = new PosterPen(measureWith(brush));
  pen.write(text.title, { font: { size: 44, isBold: true }, colour: ink, indent: 217, gap: 16 });
  for (const words of text.parties) pen.write(words, plain);
  for (const { heading, lines } of text.sections) {
    pen.skip(16);
    pen.write(heading, { ...strong, gap: 4 });
    for (const words of lines) pen.write(words, { ...plain, indent: 24 });
  }
  pen.skip(24);
  pen.write('签署人签名:', plain);
  const top = pen.y;
  pen.skip(PAD_HEIGHT * SIGNATURE_SCALE + 8);
  pen.write(`签署人:${signer}`, plain);
  pen.write(`签署日期:${day}`, plain);

  drawPoster({ canvas, brush, poster: pen.finish(), bestScale: PICTURE_SCALE });
  brush.save();
  brush.translate(LEFT, top);
  brush.scale(SIGNATURE_SCALE, SIGNATURE_SCALE);
  drawSignature(brush, signature);
  brush.restore();
}
