import { watchNetwork } from './network';

type Listener = () => void;

let isOff = false;
let isWatching = false;
const listeners = new Set<Listener>();

/** Whether the phone itself knows that it has no network; false also where it does not know. */
export function isPhoneOffline(): boolean {
  watch();
  return isOff;
}

/** Calls back whenever `isPhoneOffline` may answer something else. Answers how to stop that. */
export function onPhoneNetwork(listener: Listener): () => void {
  watch();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function watch(): void {
  if (isWatching) return;

  isWatching = true;
  watchNetwork((isOnline) => {
    isOff = !isOnline;
    listeners.forEach((listener) => listener());
  });
}
