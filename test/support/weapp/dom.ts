import { createRequire } from 'node:module';
import type { JSDOM as Jsdom } from 'jsdom';

let dom: Jsdom | undefined;
let users = 0;

/** jest's own jsdom: the one that the project pins. */
function loadJsdom(): typeof Jsdom {
  const requireBeside = createRequire(require.resolve('jest-environment-jsdom'));
  return (requireBeside('jsdom') as { JSDOM: typeof Jsdom }).JSDOM;
}

/**
 * Gives the view layer a document. The frameworks expect `window` and `document` as globals; the app's own
 * modules run in a realm of their own and never see them.
 */
export function openDom(): Document {
  users += 1;
  if (dom) return dom.window.document;

  dom = new (loadJsdom())('<!doctype html><html><body></body></html>', { pretendToBeVisual: true });
  const { window } = dom;
  window.requestAnimationFrame = (callback) => Number(setTimeout(() => callback(Date.now()), 0));
  Object.assign(globalThis, { window, document: window.document, CustomEvent: window.CustomEvent });
  return window.document;
}

/** Takes the document away when the last phone that used it is closed. */
export function closeDom(): void {
  users -= 1;
  if (users > 0) return;

  dom?.window.close();
  for (const name of ['window', 'document', 'CustomEvent']) Reflect.deleteProperty(globalThis, name);
  dom = undefined;
  users = 0;
}
