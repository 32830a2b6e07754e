import type { PickedFile } from '@/api/CloudTransport';
import { canvasOnPage } from '../signature/canvasOnPage.weapp';
import { pictureOfCanvas } from '../signature/pictureOfCanvas';
import { drawMandate, type MandateBrush, type SignedMandate } from './drawMandate';
import { mandateCanvasId } from './mandateCanvasId';

/** The signed mandate as a JPEG, a third of what a PNG of so many letters weighs; throws where WeChat makes none. */
export async function pictureOfMandate(mandate: SignedMandate): Promise<PickedFile> {
  const canvas = await canvasOnPage(mandateCanvasId);
  const brush = canvas?.node.getContext('2d') ?? null;
  if (canvas === undefined || brush === null) throw new Error('no canvas on the page');

  drawMandate({ canvas: canvas.node, brush: brush as MandateBrush, mandate });
  return pictureOfCanvas({ canvasId: mandateCanvasId, name: '授权委托书.jpg' });
}
