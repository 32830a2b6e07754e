import type { BuiltApp } from './builtApp';
import type { Framework, FrameworkPage, PageCaller } from './Framework';
import type { PhoneRealm } from './phoneRealm';
import { WxFailure } from './wx/asyncApi';

export interface OpenPage {
  readonly route: string;
  readonly query: Record<string, string>;
  readonly shown: FrameworkPage;
  /** What the page shows, in the document. */
  readonly element: Element;
}

export interface PageStack {
  readonly pages: readonly OpenPage[];
  current(): OpenPage;
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  reLaunch(url: string): void;
  switchTab(url: string): void;
  navigateBack(delta: number): void;
  callPage(lifecycle: string, given?: unknown): void;
  /** The same for what answers something. */
  askPage(lifecycle: string, given?: unknown): unknown;
  close(): void;
}

/** WeChat opens at most so many pages on top of each other. */
const MOST_PAGES = 10;

/** The page stack: it opens, shows, hides and unloads pages in WeChat's order, and keeps the tabs that were opened. */
export function createPageStack({
  app,
  framework,
  realm,
  document,
}: {
  app: BuiltApp;
  framework: Framework;
  realm: PhoneRealm;
  document: Document;
}): PageStack {
  let pages: OpenPage[] = [];
  const tabs = new Map<string, OpenPage>();
  const isTab = (route: string): boolean => app.tabs.some(({ pagePath }) => pagePath === route);
  const call = (page: OpenPage | undefined, lifecycle: string, given: unknown = {}): unknown =>
    callLifecycle({ caller: page?.shown.caller, lifecycle, given, realm });

  function open({ route, query }: Address): OpenPage {
    const element = document.body.appendChild(document.createElement('div'));
    const shown = framework.create(route);
    shown.attach(element);
    Object.assign(shown.caller, { route, __route__: route, options: realm.inside(query) });
    const page = { route, query, shown, element };
    if (isTab(route)) tabs.set(route, page);
    pages = [...pages, page];
    call(page, 'onLoad', query);
    call(page, 'onShow');
    realm.later(() => call(page, 'onReady'));
    return page;
  }

  function unload(page: OpenPage): void {
    call(page, 'onUnload');
    tabs.delete(page.route);
    realm.later(() => {
      page.shown.detach();
      page.element.remove();
    });
  }

  const addressOf = (url: string): Address => parseUrl({ url, from: pages.at(-1)?.route ?? '', app });
  const stack: PageStack = {
    get pages() {
      return pages;
    },
    current: () => {
      const page = pages.at(-1);
      if (!page) throw new Error('no page is open');
      return page;
    },
    navigateTo: (url) => {
      const address = addressOf(url);
      if (isTab(address.route)) throw new WxFailure('can not navigateTo a tabbar page');
      if (pages.length >= MOST_PAGES) throw new WxFailure('webview count limit exceed');
      call(pages.at(-1), 'onHide');
      open(address);
    },
    redirectTo: (url) => {
      const address = addressOf(url);
      if (isTab(address.route)) throw new WxFailure('can not redirectTo a tabbar page');
      const leaving = pages.at(-1);
      pages = pages.slice(0, -1);
      if (leaving) unload(leaving);
      open(address);
    },
    reLaunch: (url) => {
      const address = addressOf(url);
      const leaving = new Set([...pages, ...tabs.values()]);
      pages = [];
      leaving.forEach(unload);
      open(address);
    },
    switchTab: (url) => {
      const { route } = addressOf(url);
      if (!isTab(route)) throw new WxFailure('can not switch to no-tabBar page');
      if (pages.at(-1)?.route === route) return;
      const leaving = pages.filter((page) => !isTab(page.route));
      if (leaving.length === 0) call(pages.at(-1), 'onHide');
      [...leaving].reverse().forEach(unload);
      pages = [];
      const kept = tabs.get(route);
      if (!kept) return void open({ route, query: {} });
      pages = [kept];
      call(kept, 'onShow');
    },
    navigateBack: (delta) => {
      if (pages.length <= 1) throw new WxFailure('cannot navigate back at first page.');
      const keep = Math.max(1, pages.length - delta);
      const leaving = pages.slice(keep);
      pages = pages.slice(0, keep);
      [...leaving].reverse().forEach(unload);
      call(pages.at(-1), 'onShow');
    },
    callPage: (lifecycle, given) => void call(pages.at(-1), lifecycle, given),
    askPage: (lifecycle, given) => call(pages.at(-1), lifecycle, given),
    close: () => new Set([...pages, ...tabs.values()]).forEach(({ element }) => element.remove()),
  };
  return stack;
}

interface Address {
  route: string;
  query: Record<string, string>;
}

/** Values stay encoded, as WeChat hands them to onLoad. */
function parseUrl({ url, from, app }: { url: string; from: string; app: BuiltApp }): Address {
  const [path = '', search = ''] = url.split('?');
  const folder = from.split('/').slice(0, -1).join('/');
  const absolute = path.startsWith('/') ? path : `/${folder}/${path}`;
  const route = new URL(absolute, 'http://app').pathname.slice(1);
  if (!app.routes.includes(route)) throw new WxFailure(`page "${route}" is not found`);

  const query = Object.fromEntries(
    search
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [name, value.join('=')];
      }),
  );
  return { route, query };
}

function callLifecycle({
  caller,
  lifecycle,
  given,
  realm,
}: {
  caller: PageCaller | undefined;
  lifecycle: string;
  given: unknown;
  realm: PhoneRealm;
}): unknown {
  const run = caller?.[lifecycle];
  let answer: unknown;
  if (typeof run === 'function')
    realm.call(() => {
      answer = run.call(caller, given);
    });
  return answer;
}
