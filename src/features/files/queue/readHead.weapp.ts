import Taro from '@tarojs/taro';
import { HEAD_BYTES } from '../headProblem';

/** The first bytes of a picked file; undefined where they cannot be read. */
export function readHead(source: string | File): Promise<Uint8Array | undefined> {
  if (typeof source !== 'string') return Promise.resolve(undefined);

  return new Promise((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath: source,
      position: 0,
      length: HEAD_BYTES,
      success: ({ data }) => resolve(typeof data === 'string' ? undefined : new Uint8Array(data)),
      fail: () => resolve(undefined),
    });
  });
}
