import { useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';
import type { LookChoice, Wearing } from './Look';
import { onSystemLook, systemLook } from './systemLook';

const STORAGE_KEY = 'look';

type Listener = () => void;
const listeners = new Set<Listener>();
let wearing: Wearing | undefined;

function begin(): Wearing {
  onSystemLook((look) => {
    if (wearing?.choice === 'system') wear({ choice: 'system', look });
  });
  return wearingOf(readChoice());
}

function readChoice(): LookChoice {
  const kept = Taro.getStorageSync<string>(STORAGE_KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function wearingOf(choice: LookChoice): Wearing {
  return { choice, look: choice === 'system' ? systemLook() : choice };
}

function wear(next: Wearing): void {
  wearing = next;
  listeners.forEach((listener) => listener());
}

function currentWearing(): Wearing {
  wearing ??= begin();
  return wearing;
}

function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Kept on the phone; until someone chooses, the system decides. */
export function chooseLook(choice: LookChoice): void {
  Taro.setStorageSync(STORAGE_KEY, choice);
  wear(wearingOf(choice));
}

export function useLook(): Wearing {
  return useSyncExternalStore(subscribe, currentWearing, currentWearing);
}
