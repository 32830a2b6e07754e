import { useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';

const STORAGE_KEY = 'textSize';
/** WeChat's own font setting from which the app turns large by itself (its steps are 15–23, normal is 17). */
const SYSTEM_LARGE = 20;

type Listener = () => void;
const listeners = new Set<Listener>();
let isLarge: boolean | undefined;

function readSetting(): boolean {
  const chosen = Taro.getStorageSync<string>(STORAGE_KEY);
  if (chosen === 'large' || chosen === 'normal') return chosen === 'large';

  return systemFontSize() >= SYSTEM_LARGE;
}

function systemFontSize(): number {
  if (process.env.TARO_ENV === 'h5') return 0;
  try {
    return Taro.getSystemInfoSync().fontSizeSetting ?? 0;
  } catch {
    return 0;
  }
}

function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isLargeText(): boolean {
  isLarge ??= readSetting();
  return isLarge;
}

/** Kept on the phone; until someone chooses, the system's own size decides. */
export function setLargeText(value: boolean): void {
  isLarge = value;
  Taro.setStorageSync(STORAGE_KEY, value ? 'large' : 'normal');
  listeners.forEach((listener) => listener());
}

export function useLargeText(): boolean {
  return useSyncExternalStore(subscribe, isLargeText, isLargeText);
}
