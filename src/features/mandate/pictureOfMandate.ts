import type { PickedFile } from '@/api/CloudTransport';
import { drawMandate, type SignedMandate } from './drawMandate';

const NAME = '授权委托书.jpg';
const QUALITY = 0.75;

/** The signed mandate as a JPEG, a third of what a PNG of so many letters weighs; throws where the browser makes none. */
export async function pictureOfMandate(mandate: SignedMandate): Promise<PickedFile> {
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('the browser draws no pictures');

  drawMandate({ canvas, brush, mandate });
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (picture === null) throw new Error('the canvas gave no picture');
  return { name: NAME, size: picture.size, source: new File([picture], NAME, { type: 'image/jpeg' }) };
}
