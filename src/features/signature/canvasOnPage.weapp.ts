import Taro from '@tarojs/taro';
import type { SignatureBrush } from './drawSignature';

export interface PadCanvas {
  readonly node: { width: number; height: number; getContext(kind: '2d'): SignatureBrush | null };
  /** As laid out, in px. */
  readonly width: number;
  readonly height: number;
}

/** The canvas with this id on the page that is shown; undefined where there is none (yet). */
export function canvasOnPage(canvasId: string): Promise<PadCanvas | undefined> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${canvasId}`)
      .fields({ node: true, size: true }, (found: Partial<PadCanvas> | null) =>
        resolve(found?.node === undefined ? undefined : (found as PadCanvas)),
      )
      .exec();
  });
}

const TRIES = 30;
const PAUSE_MS = 100;

/** As `canvasOnPage`, for a canvas that was just drawn: WeChat knows it only once the page has been laid out. */
export async function laidOutCanvas(canvasId: string, tries = TRIES): Promise<PadCanvas | undefined> {
  const canvas = await canvasOnPage(canvasId);
  if (canvas !== undefined || tries === 0) return canvas;

  await new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS));
  return laidOutCanvas(canvasId, tries - 1);
}
