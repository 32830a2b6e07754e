/** A phone that is wrong by less is taken at its word: an answer's way takes about as long. ms. */
const TOLERATED_MS = 60_000;

let offsetMs = 0;
const listeners = new Set<() => void>();

/** Learns from an answer how far this phone's clock is off; `at` is the service's ISO instant of the call. */
export function learnServerTime(at: string): void {
  const found = Date.parse(at) - Date.now();
  if (Number.isNaN(found)) return;

  const next = Math.abs(found) > TOLERATED_MS ? found : 0;
  const isNews = Math.abs(next - offsetMs) > TOLERATED_MS;
  if (!isNews) return;

  offsetMs = next;
  listeners.forEach((listener) => listener());
}

/** Now as an ISO instant: by this phone's clock, or by the service's where the phone's has been found wrong. */
export function serverNow(): string {
  return new Date(Date.now() + offsetMs).toISOString();
}

/** Tells when the clock was found wrong, or right again. @returns what ends it */
export function onServerTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
