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

/** In WeChat the cloud knows the caller by itself; nothing here says who it is. */
export const transport: CloudTransport = {
  async callFunction({ name, event }) {
    const call = Promise.resolve(cloud().callFunction({ name, data: event })).catch(toApiError);
    const answer = await within(call, ANSWER_WITHIN_MS);
    return answer.result;
  },

  async uploadFile({ path, file, onProgress }) {
    if (typeof file.source !== 'string') throw ApiError.broken();

    const task = cloud().uploadFile({ cloudPath: path, filePath: file.source });
    const watched = task as unknown as {
      onProgressUpdate?: (listener: (event: { progress: number }) => void) => void;
    };
    watched.onProgressUpdate?.(({ progress }) => onProgress?.(progress));
    const answer = await (task as unknown as Promise<{ fileID: string }>).catch(toApiError);
    return answer.fileID;
  },

  async openFile({ url, name, kind }) {
    const parts = dataAddressParts(url);
    const written = parts && (await writtenFile({ base64: parts.base64, kind }));
    if (['jpeg', 'png', 'webp', 'heic'].includes(kind)) {
      await Taro.previewImage({ urls: [written ?? url] });
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
