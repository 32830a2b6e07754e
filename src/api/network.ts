/** Tells whether there is a network, now where it is known to be gone and whenever that changes, as long as the app lives. */
export function watchNetwork(tell: (isOnline: boolean) => void): void {
  if (globalThis.navigator?.onLine === false) tell(false);
  globalThis.addEventListener?.('online', () => tell(true));
  globalThis.addEventListener?.('offline', () => tell(false));
}
