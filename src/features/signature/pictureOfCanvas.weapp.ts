import Taro from '@tarojs/taro';
import type { PickedFile } from '@/api/CloudTransport';
import { canvasOnPage } from './canvasOnPage.weapp';

/** The picture of a canvas as a PNG, with as many pixels as the canvas has; throws where WeChat makes none. */
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
    fileType: 'png',
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
