import { WxFailure, asyncApi } from './asyncApi';
import type { WxAnswer, WxOptions } from './asyncApi';
import { fileAt, keepTempFile } from './PhoneState';
import type { PhoneState } from './PhoneState';
import { canvasPicture } from './selectorQuery';

type Api = Record<string, (options?: WxOptions) => unknown>;

/** Choosing, downloading and reading files; what is chosen is what the test set with setFiles. */
export function createWxFiles(phone: PhoneState): Api {
  const api = (name: string, answer: (options: WxOptions) => WxAnswer | Promise<WxAnswer>): Api => ({
    [name]: asyncApi({ phone, api: name, answer }),
  });

  return {
    ...api('chooseMedia', ({ count }) => ({
      type: 'image',
      tempFiles: choose({ phone, count }).map(({ tempFilePath, size }) => ({
        tempFilePath,
        size,
        fileType: 'image',
      })),
    })),
    ...api('chooseImage', ({ count }) => {
      const chosen = choose({ phone, count });
      return {
        tempFilePaths: chosen.map(({ tempFilePath }) => tempFilePath),
        tempFiles: chosen.map(({ tempFilePath, size }) => ({ path: tempFilePath, size })),
      };
    }),
    ...api('chooseMessageFile', ({ count }) => ({
      tempFiles: choose({ phone, count }).map(({ tempFilePath, name, size }) => ({
        path: tempFilePath,
        name,
        size,
        type: 'file',
        time: 0,
      })),
    })),
    ...api('downloadFile', async ({ url }) => ({
      tempFilePath: await download({ phone, url: String(url) }),
    })),
    ...api('compressImage', () => canvasPicture({ phone, fileType: 'jpg' })),
    ...api('getImageInfo', ({ src }) => ({ path: src, width: 800, height: 600, type: 'jpeg' })),
    ...api('canvasToTempFilePath', ({ fileType }) => canvasPicture({ phone, fileType })),
    getFileSystemManager: () => createFileSystem({ phone, api }),
  };
}

interface ChosenFile {
  tempFilePath: string;
  name: string;
  /** Bytes. */
  size: number;
}

function choose({ phone, count }: { phone: PhoneState; count: unknown }): ChosenFile[] {
  const files = phone.nextFiles.slice(0, typeof count === 'number' ? count : 9);
  phone.nextFiles = [];
  if (files.length === 0) throw new WxFailure('cancel');

  return files.map((file) => ({
    tempFilePath: keepTempFile({ phone, file }),
    name: file.name,
    size: file.bytes.byteLength,
  }));
}

async function download({ phone, url }: { phone: PhoneState; url: string }): Promise<string> {
  if (!phone.isOnline) throw new WxFailure('network is offline');
  const response = await fetch(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return keepTempFile({ phone, file: { name: new URL(url).pathname, bytes } });
}

function createFileSystem({
  phone,
  api,
}: {
  phone: PhoneState;
  api: (name: string, answer: (options: WxOptions) => WxAnswer) => Api;
}): Api {
  const getFile = (filePath: unknown): Buffer => {
    const file = fileAt(phone, filePath);
    if (!file) throw new WxFailure(`no such file or directory, open ${String(filePath)}`);
    return Buffer.from(file.bytes);
  };

  return {
    ...api('readFile', ({ filePath, encoding, position = 0, length }) => {
      const end = typeof length === 'number' ? Number(position) + length : undefined;
      const bytes = getFile(filePath).subarray(Number(position), end);
      return {
        data: encoding === undefined ? arrayBufferOf(bytes) : bytes.toString(encoding as BufferEncoding),
      };
    }),
    ...api('saveFile', ({ tempFilePath, filePath }) => {
      const bytes = getFile(tempFilePath);
      phone.tempFiles.delete(String(tempFilePath));
      phone.savedFiles.set(String(filePath), { name: String(filePath), bytes });
      return { savedFilePath: String(filePath) };
    }),
    ...api('readdir', ({ dirPath }) => {
      const inside = [...phone.savedFiles.keys()].filter((path) => path.startsWith(`${String(dirPath)}/`));
      return { files: inside.map((path) => path.slice(String(dirPath).length + 1)) };
    }),
    ...api('access', ({ path }) => void getFile(path)),
    ...api('getFileInfo', ({ filePath }) => ({ size: getFile(filePath).byteLength })),
    ...api('stat', ({ path }) => ({ stats: { size: getFile(path).byteLength } })),
    ...api('writeFile', ({ filePath, data, encoding }) => {
      const bytes = Buffer.from(String(data), (encoding ?? 'utf8') as BufferEncoding);
      phone.tempFiles.set(String(filePath), { name: String(filePath), bytes });
    }),
    ...api('unlink', ({ filePath }) => {
      phone.tempFiles.delete(String(filePath));
      phone.savedFiles.delete(String(filePath));
    }),
  };
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
