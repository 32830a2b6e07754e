import Taro from '@tarojs/taro';
import { ApiError } from './ApiError';
import { within } from './callBatch';
import type { CloudTransport } from './CloudTransport';
import { dataAddressParts } from './dataAddress';

const ANSWER_WITHIN_MS = 25_000;
let isReady = false;

function cloud(): typeof Taro.cloud {
  if (!isReady) {
    const env = process.env.CLOUD_ENV;
    Taro.cloud.init(env === undefined || env === '' ? {} : { env });
    isReady = true;
  }
  return Taro.cloud;
}

/** A promise that is also what can be watched and stopped; old versions of WeChat give the promise only. */
type UploadTask = Promise<{ fileID: string }> & {
  onProgressUpdate?: (listener: (event: { progress: number }) => void) => void;
  abort?: () => void;
};

/** In WeChat the cloud knows the caller by itself; nothing here says who it is. */
export const transport: CloudTransport = {
  async callFunction({ name, event }) {
    const call = Promise.resolve(cloud().callFunction({ name, data: event })).catch(toApiError);
    const answer = await within(call, ANSWER_WITHIN_MS);
    return answer.result;
  },

  async uploadFile({ path, file, onProgress, onStart }) {
    if (typeof file.source !== 'string') throw ApiError.broken();

    let isStopped = false;
    const task = cloud().uploadFile({ cloudPath: path, filePath: file.source }) as unknown as UploadTask;
    task.onProgressUpdate?.(({ progress }) => onProgress?.(progress));
    onStart?.(() => {
      isStopped = true;
      task.abort?.();
    });
    const answer = await task.catch((error: { errMsg?: string }) =>
      isStopped ? Promise.reject(ApiError.stopped()) : toApiError(error),
    );
    return answer.fileID;
  },

  async openFile({ url, name, kind, beside = [] }) {
    const parts = dataAddressParts(url);
    const written = parts && (await writtenFile({ base64: parts.base64, kind }));
    if (['jpeg', 'png', 'webp', 'heic'].includes(kind)) {
      const current = written ?? url;
      await Taro.previewImage({ current, urls: beside.includes(current) ? [...beside] : [current] });
      return;
    }
    const filePath = written ?? (await Taro.downloadFile({ url }).catch(toApiError)).tempFilePath;
    const fileType = name.split('.').pop() as keyof Taro.openDocument.FileType;
    await Taro.openDocument({ filePath, fileType, showMenu: true });
  },

  async requestSubscribe(templateIds) {
    try {
      const answers: Record<string, unknown> = {
        ...(await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })),
      };
      return templateIds.filter((templateId) => answers[templateId] === 'accept');
    } catch {
      return [];
    }
  },
};

/** WeChat shows files only. Always the same one, so that personal papers do not pile up on the phone. */
function writtenFile({ base64, kind }: { base64: string; kind: string }): Promise<string> {
  const filePath = `${Taro.env.USER_DATA_PATH}/opened.${kind}`;
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(filePath),
      fail: () => reject(ApiError.broken()),
    });
  });
}

/** The platform says what failed only in words: no network, too slow, or anything else. */
function toApiError(error: { errMsg?: string } | undefined): never {
  const words = error?.errMsg ?? String(error);
  if (/timeout|timed out|-504003/i.test(words)) throw ApiError.slow();
  if (/network|request:fail|ERR_|disconnect|offline/i.test(words)) throw ApiError.offline();

  throw ApiError.broken();
}
