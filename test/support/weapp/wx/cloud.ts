import { WxFailure, asyncApi } from './asyncApi';
import type { WxAnswer, WxOptions } from './asyncApi';
import type { PhoneCloud } from './PhoneCloud';
import { fileAt } from './PhoneState';
import type { PhoneState } from './PhoneState';

export type PhoneCloudApi = Record<string, (options?: WxOptions) => unknown>;

/** `wx.cloud`: functions and uploads go to the cloud that the test connected. */
export function createWxCloud(phone: PhoneState): PhoneCloudApi {
  const api = (name: string, answer: (cloud: PhoneCloud, options: WxOptions) => Promise<WxAnswer>) =>
    asyncApi({ phone, api: `cloud.${name}`, answer: (options) => answer(reachCloud(phone), options) });

  const callFunction = api('callFunction', async (cloud, options) => {
    const { result, errCode, errMsg } = await cloud.call(String(options.name), plainObject(options.data));
    if (errCode !== undefined && errCode !== 0) throw new WxFailure(`${errCode} ${errMsg ?? ''}`, errCode);
    return { result };
  });
  const uploadFile = api('uploadFile', async (cloud, options) => {
    const file = fileAt(phone, options.filePath);
    if (!file) throw new WxFailure(`file not found: ${String(options.filePath)}`);
    return { fileID: await cloud.upload(String(options.cloudPath), file.bytes), statusCode: 200 };
  });

  return { init: () => undefined, callFunction, uploadFile: withProgress({ phone, uploadFile }) };
}

/** An upload answers a promise that is also a task: it tells how far it is, and can be given up. */
function withProgress({
  phone,
  uploadFile,
}: {
  phone: PhoneState;
  uploadFile: (options?: WxOptions) => Promise<unknown> | undefined;
}): (options?: WxOptions) => unknown {
  return (options) => {
    const task = uploadFile(options) ?? {};
    const onProgressUpdate = (listener: (event: { progress: number }) => void): void =>
      phone.realm.later(() => phone.realm.call(() => listener(phone.realm.inside({ progress: 100 }))));
    return Object.assign(task, {
      onProgressUpdate,
      offProgressUpdate: () => undefined,
      abort: () => undefined,
    });
  };
}

function reachCloud(phone: PhoneState): PhoneCloud {
  if (!phone.isOnline || !phone.options.cloud) throw new WxFailure('request:fail network is offline', -1);
  return phone.options.cloud;
}

function plainObject(value: unknown): object {
  return JSON.parse(JSON.stringify(value ?? {})) as object;
}
