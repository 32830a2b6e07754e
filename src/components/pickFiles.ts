import Taro from '@tarojs/taro';
import { askConsent } from './consent/consentStore';

export interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly source: string | File;
}

/** Pictures from the camera or the album. An empty list where the person went back. */
export async function pickPictures(most: number): Promise<ChosenFile[]> {
  if (!(await askConsent('photos'))) return [];
  if (process.env.TARO_ENV === 'h5') return pickInBrowser('image/jpeg,image/png,image/webp,image/heic');

  const count = Math.min(most, mostAtOnce());
  const chosen = await Taro.chooseMedia({ count, mediaType: ['image'] }).catch(() => undefined);
  return (chosen?.tempFiles ?? []).map((file, place) => ({
    name: `照片${place + 1}.${endingOf(file.tempFilePath)}`,
    size: file.size,
    source: file.tempFilePath,
  }));
}

/** PDFs and Office files: in WeChat they come only from a chat. */
export async function pickDocuments(most: number): Promise<ChosenFile[]> {
  if (!(await askConsent('files'))) return [];
  if (process.env.TARO_ENV === 'h5') return pickInBrowser('.pdf,.docx,.xlsx,image/*');

  const chosen = await Taro.chooseMessageFile({ count: Math.min(most, 100), type: 'file' }).catch(
    () => undefined,
  );
  return (chosen?.tempFiles ?? []).map((file) => ({ name: file.name, size: file.size, source: file.path }));
}

/** WeChat shows up to 20 pictures to choose since its library 2.25, before that 9. */
function mostAtOnce(): number {
  // The narrower call came with library 2.20.
  const { getAppBaseInfo = Taro.getSystemInfoSync } = Taro as Partial<Pick<typeof Taro, 'getAppBaseInfo'>>;
  const [major = 0, minor = 0] = getAppBaseInfo().SDKVersion?.split('.').map(Number) ?? [];
  return major > 2 || (major === 2 && minor >= 25) ? 20 : 9;
}

function endingOf(path: string): string {
  return path.split('.').pop()?.toLowerCase() ?? 'jpg';
}

function pickInBrowser(accept: string): Promise<ChosenFile[]> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', multiple: true, accept });
  return new Promise((resolve) => {
    input.onchange = () =>
      resolve([...(input.files ?? [])].map((file) => ({ name: file.name, size: file.size, source: file })));
    input.oncancel = () => resolve([]);
    input.click();
  });
}
