/** How often an open page asks whether something changed, in ms. */
export const POLL_INTERVAL_MS = 3_000;
