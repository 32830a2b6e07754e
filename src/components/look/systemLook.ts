import type { Look } from './Look';

const QUERY = '(prefers-color-scheme: dark)';

/** What the browser wears now. */
export function systemLook(): Look {
  return window.matchMedia(QUERY).matches ? 'dark' : 'light';
}

export function onSystemLook(listener: (look: Look) => void): void {
  // By `addListener`, for Safari 13 and older know no events here.
  window.matchMedia(QUERY).addListener(() => listener(systemLook()));
}
