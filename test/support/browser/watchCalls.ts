import type { Page } from 'playwright-core';

/** One question to the cloud. */
export interface SeenCall {
  /** ms since the page's process began; only to be compared. */
  readonly at: number;
  /** Such as “applicant: cases.get + me.get”: a batch is one call. */
  readonly words: string;
}

/** Pages look for news every three seconds; what is asked before that is for opening them. */
const OPENING_MS = 2_500;

/** Notes every call of a cloud function that the page makes, the oldest first. */
export function watchCalls(page: Page): SeenCall[] {
  const calls: SeenCall[] = [];
  page.on('request', (request) => {
    const name = /\/call\/(\w+)$/.exec(request.url())?.[1];
    if (name === undefined) return;

    const event = request.postDataJSON() as { path?: string; calls?: { path: string }[] };
    const paths = event.calls?.map(({ path }) => path) ?? [event.path ?? ''];
    calls.push({ at: performance.now(), words: `${name}: ${paths.join(' + ')}` });
  });
  return calls;
}

/** What was asked for opening the page, without its first look for news. */
export function openingCalls(calls: readonly SeenCall[]): string[] {
  const [first] = calls;
  if (first === undefined) return [];
  return calls.filter(({ at }) => at - first.at < OPENING_MS).map(({ words }) => words);
}

/** What the staff put aside on another device is known only once the form is. */
const laterByNature = /: forms\.get$/;

/** The functions that were asked more than once while the page opened, with all their questions. */
export function askedAgain(calls: readonly SeenCall[]): string[] {
  const words = openingCalls(calls).filter((call) => !laterByNature.test(call));
  const nameOf = (call: string) => call.split(':')[0];
  return words.filter((call) => words.filter((other) => nameOf(other) === nameOf(call)).length > 1);
}
