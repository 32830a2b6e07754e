import Taro from '@tarojs/taro';
import { ApiError } from '@/api/ApiError';
import type { LocalCopy, LocalSum } from './LocalCopy';

export async function downloadCopy({ url, name }: { url: string; name: string }): Promise<LocalCopy> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url }).catch(() => {
    throw ApiError.offline();
  });
  if (statusCode !== 200) throw ApiError.broken();

  const { size } = await factsOf(tempFilePath);
  return { name, size, source: tempFilePath };
}

/** WeChat counts SHA-1 at most, and an old version nothing. */
export async function sumOfCopy({ source }: LocalCopy): Promise<LocalSum | undefined> {
  if (typeof source !== 'string') return undefined;

  const { digest } = await factsOf(source);
  return digest === undefined ? undefined : { algorithm: 'sha1', hex: digest };
}

/** Shows it; WeChat's own menu then keeps it or passes it on. */
export async function openCopy({ source, name, kind }: LocalCopy & { readonly kind: string }): Promise<void> {
  if (typeof source !== 'string') return;
  if (['jpeg', 'png', 'webp', 'heic'].includes(kind)) {
    await Taro.previewImage({ urls: [source] });
    return;
  }
  const fileType = name.split('.').pop() as keyof Taro.openDocument.FileType;
  await Taro.openDocument({ filePath: source, fileType, showMenu: true });
}

function factsOf(filePath: string): Promise<{ size: number; digest?: string }> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      digestAlgorithm: 'sha1',
      success: (facts) => resolve(facts as { size: number; digest?: string }),
      fail: () => reject(ApiError.broken()),
    });
  });
}
