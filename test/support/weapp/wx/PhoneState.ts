import type { ModalAnswer, PhoneFile, PhoneOptions, WxCall } from '../MiniProgram';
import type { PhoneRealm } from '../phoneRealm';

export type NetworkListener = (status: { isConnected: boolean; networkType: string }) => void;
export type ThemeListener = (change: { theme: 'light' | 'dark' }) => void;

/** What a phone remembers beside its pages; the test reads and writes it, the app through `wx`. */
export interface PhoneState {
  readonly realm: PhoneRealm;
  readonly options: PhoneOptions;
  /** JSON text by key. */
  readonly storage: Map<string, string>;
  /** Bytes by temporary path. */
  readonly tempFiles: Map<string, PhoneFile>;
  /** What the app saved, by path; it outlives the app. */
  readonly savedFiles: Map<string, PhoneFile>;
  readonly calls: WxCall[];
  readonly toasts: string[];
  readonly subscribeRequests: string[][];
  readonly modalAnswers: ModalAnswer[];
  readonly sheetAnswers: string[];
  /** Why the next call of a function fails, by its name. */
  readonly refusals: Map<string, string>;
  readonly networkListeners: Set<NetworkListener>;
  readonly themeListeners: Set<ThemeListener>;
  nextFiles: readonly PhoneFile[];
  isOnline: boolean;
  /** A subscription may be asked for only while this holds. */
  isTapping: boolean;
}

/** The person has agreed before to what is asked at the first need, unless the storage says otherwise. */
function agreed(storage: Map<string, string>): Map<string, string> {
  if (!storage.has('consents')) storage.set('consents', '{"phone":9,"photos":9,"files":9}');
  return storage;
}

export function createPhoneState({
  realm,
  options,
}: {
  realm: PhoneRealm;
  options: PhoneOptions;
}): PhoneState {
  return {
    realm,
    options,
    storage: agreed(options.storage ?? new Map<string, string>()),
    tempFiles: new Map(),
    savedFiles: options.savedFiles ?? new Map(),
    calls: [],
    toasts: [],
    subscribeRequests: [],
    modalAnswers: [],
    sheetAnswers: [],
    refusals: new Map(),
    networkListeners: new Set(),
    themeListeners: new Set(),
    nextFiles: [],
    isOnline: true,
    isTapping: false,
  };
}

/** A file of this phone, temporary or saved. */
export function fileAt(phone: PhoneState, path: unknown): PhoneFile | undefined {
  return phone.tempFiles.get(String(path)) ?? phone.savedFiles.get(String(path));
}

/** Keeps a file under a path that only this phone knows. */
export function keepTempFile({ phone, file }: { phone: PhoneState; file: PhoneFile }): string {
  const ending = file.name.includes('.') ? file.name.slice(file.name.lastIndexOf('.')) : '';
  const tempFilePath = `http://tmp/${phone.tempFiles.size + 1}${ending}`;
  phone.tempFiles.set(tempFilePath, file);
  return tempFilePath;
}
