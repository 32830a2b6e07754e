import Taro from '@tarojs/taro';
import type { PickedFile } from '@/api/CloudTransport';
import { canvasOnPage } from './canvasOnPage.weapp';

/**
 * The picture of a canvas, with as many pixels as the canvas has; throws where WeChat makes none. A PNG unless the name
 * ends in `.jpg`.
 */
export async function pictureOfCanvas({
  canvasId,
  name,
}: {
  readonly canvasId: string;
  readonly name: string;
}): Promise<PickedFile> {
  const canvas = await canvasOnPage(canvasId);
  if (canvas === undefined) throw new Error(`no canvas ${canvasId}`);

  const { width, height } = canvas.node;
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas.node as never,
    ...{ x: 0, y: 0, width, height },
    // Otherwise WeChat multiplies by the screen's density, and the picture grows ninefold.
    ...{ destWidth: width, destHeight: height },
    ...(name.endsWith('.jpg')
      ? ({ fileType: 'jpg', quality: 0.75 } as const)
      : ({ fileType: 'png' } as const)),
  });
  return { name, size: await bytesOf(tempFilePath), source: tempFilePath };
}

function bytesOf(filePath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: reject,
    });
  });
}
