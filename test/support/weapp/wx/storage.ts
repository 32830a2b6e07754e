import { WxFailure, asyncApi } from './asyncApi';
import type { WxAnswer, WxOptions } from './asyncApi';
import type { PhoneState } from './PhoneState';

type Api = Record<string, (...given: never[]) => unknown>;

/** `wx` storage: values are kept as JSON text, so that nothing else survives, as on a phone. */
export function createWxStorage(phone: PhoneState): Api {
  const { storage, realm } = phone;
  const read = (key: string): unknown => {
    const text = storage.get(key);
    return text === undefined ? '' : realm.inside(JSON.parse(text) as unknown);
  };
  const write = (key: string, value: unknown): void => {
    storage.set(key, JSON.stringify(value) ?? 'null');
  };
  const info = (): Record<string, unknown> => ({
    keys: [...storage.keys()],
    currentSize: 1,
    limitSize: 10_240,
  });
  const api = (name: string, answer: (options: WxOptions) => WxAnswer) => ({
    [name]: asyncApi({ phone, api: name, answer }),
  });

  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => realm.inside(info()),
    ...api('getStorage', ({ key }) => {
      if (!storage.has(String(key))) throw new WxFailure('data not found');
      return { data: JSON.parse(storage.get(String(key)) ?? 'null') as unknown };
    }),
    ...api('setStorage', ({ key, data }) => write(String(key), data)),
    ...api('removeStorage', ({ key }) => void storage.delete(String(key))),
    ...api('clearStorage', () => storage.clear()),
    ...api('getStorageInfo', info),
  };
}
