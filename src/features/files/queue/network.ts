/** Tells whether there is a network whenever that changes, as long as the app lives. */
export function watchNetwork(tell: (isOnline: boolean) => void): void {
  window.addEventListener('online', () => tell(true));
  window.addEventListener('offline', () => tell(false));
}
