import Taro from '@tarojs/taro';
import { extensionOf } from '@/domain/files/FileKind';
import type { FileKeeper } from './fileKeeper';

const keptName = /^unsent-(.+)\.\w+$/;

function savedNames(): Promise<string[]> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().readdir({
      dirPath: Taro.env.USER_DATA_PATH ?? '',
      success: ({ files }) => resolve(files),
      fail: () => resolve([]),
    });
  });
}

/**
 * WeChat throws temporary files away when the app is closed; what is saved stays, within 200 MB for all. Saving moves the
 * file, so that it takes no room twice.
 */
export const fileKeeper: FileKeeper = {
  keep(key, source) {
    if (typeof source !== 'string') return Promise.resolve(undefined);

    const filePath = `${Taro.env.USER_DATA_PATH}/unsent-${key}.${extensionOf(source) || 'bin'}`;
    return new Promise((resolve) => {
      Taro.getFileSystemManager().saveFile({
        tempFilePath: source,
        filePath,
        success: ({ savedFilePath }) => resolve(savedFilePath),
        fail: () => resolve(undefined),
      });
    });
  },

  find(kept) {
    return new Promise((resolve) => {
      Taro.getFileSystemManager().access({
        path: kept,
        success: () => resolve(kept),
        fail: () => resolve(undefined),
      });
    });
  },

  drop(kept) {
    return new Promise((resolve) => {
      const done = () => resolve();
      Taro.getFileSystemManager().unlink({ filePath: kept, success: done, fail: done });
    });
  },

  async sweep(isWanted) {
    for (const name of await savedNames()) {
      const key = keptName.exec(name)?.[1];
      if (key !== undefined && !isWanted(key)) await fileKeeper.drop(`${Taro.env.USER_DATA_PATH}/${name}`);
    }
  },
};
