import type { AppCode } from './appCode';
import type { BuiltApp } from './builtApp';
import { closeDom } from './dom';
import { blocksOf, textOf } from './find';
import type { Framework } from './Framework';
import { NotYet, createGestures } from './gestures';
import type { MiniProgram, SetDataCount, SharedPage } from './MiniProgram';
import type { PageStack } from './pageStack';
import { waitUntil } from './waitUntil';
import { setOnline } from './wx/device';
import type { PhoneState } from './wx/PhoneState';

/** How long a verb waits for its target, ms. */
const PATIENCE_MS = 10_000;

/** The verbs of a test, on one phone. */
export function createMiniProgram({
  app,
  phone,
  stack,
  framework,
  code,
  problems,
  setData,
}: {
  app: BuiltApp;
  phone: PhoneState;
  stack: PageStack;
  framework: Framework;
  code: AppCode;
  problems: string[];
  setData: SetDataCount;
}): MiniProgram {
  const root = (): Element => stack.current().element;
  const gestures = createGestures({ root, framework, phone });
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const seen = (): string => `${stack.current().route} shows: ${blocksOf(root()).join(' | ')}`;
  const explain = (wish: string) => (problem: string) =>
    [`${wish}: not within time. ${problem}`, seen(), ...problems.slice(-3)].join('\n');
  let launched: ReturnType<AppCode['startApp']> | undefined;

  async function perform(wish: string, gesture: () => void): Promise<void> {
    const attempt = (): boolean => {
      gesture();
      return true;
    };
    const isRetriable = (problem: unknown): boolean => problem instanceof NotYet;
    await waitUntil({ attempt, isRetriable, timeoutMs: PATIENCE_MS, explain: explain(wish) });
    await settle();
  }

  function launch(path: string, query: Record<string, string>): void {
    launched = code.startApp();
    callApp('onLaunch', { path, query, scene: 1001, referrerInfo: {} });
    callApp('onShow', { path, query, scene: 1001, referrerInfo: {} });
  }

  const callApp = (lifecycle: string, given?: unknown): void =>
    phone.realm.call(() => launched?.[lifecycle]?.call(launched, phone.realm.inside(given)));
  const has = (text: string): boolean =>
    textOf(root()).includes(text) || blocksOf(root()).some((block) => block.includes(text));

  return {
    open: async (route, query = {}) => {
      const path = route.replace(/^\//, '');
      if (!launched) launch(path, query);
      const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      stack.reLaunch(`/${path}${search.length > 0 ? `?${search.join('&')}` : ''}`);
      await settle();
    },
    tap: (target) => perform(`tap ${JSON.stringify(target)}`, () => gestures.tap(target)),
    type: (target, text) => perform(`type into ${JSON.stringify(target)}`, () => gestures.type(target, text)),
    pick: (target, choice) =>
      perform(`pick in ${JSON.stringify(target)}`, () => gestures.pick(target, choice)),
    draw: (target, points) =>
      perform(`draw on ${JSON.stringify(target)}`, () => gestures.draw(target, points)),
    tab: (text) =>
      perform(`tab ${text}`, () => {
        const index = app.tabs.findIndex((each) => each.text === text);
        const tab = app.tabs[index];
        if (!tab) throw new Error(`no tab reads ${text}`);
        stack.switchTab(`/${tab.pagePath}`);
        stack.callPage('onTabItemTap', { index, pagePath: tab.pagePath, text });
      }),
    back: () => perform('back', () => stack.navigateBack(1)),
    pull: () =>
      perform('pull', () => {
        stack.callPage('onPullDownRefresh');
        gestures.pullRefreshers();
      }),
    reachBottom: () =>
      perform('reachBottom', () => {
        stack.callPage('onReachBottom');
        gestures.scrollToEnd();
      }),
    hide: () => {
      stack.callPage('onHide');
      callApp('onHide');
    },
    show: () => {
      callApp('onShow', {});
      stack.callPage('onShow');
    },
    waitFor: (what, timeoutMs = PATIENCE_MS) =>
      waitUntil({
        attempt: typeof what === 'string' ? () => has(what) : what,
        timeoutMs,
        explain: explain(typeof what === 'string' ? `waiting for ${what}` : `waiting until ${String(what)}`),
      }),
    texts: () => blocksOf(root()),
    has,
    canTap: gestures.canTap,
    isIdle: () => phone.realm.isIdle(),
    valueOf: gestures.valueOf,
    route: () => stack.current().route,
    query: () => stack.current().query,
    stack: () => stack.pages.map(({ route }) => route),
    setFiles: (files) => {
      phone.nextFiles = files;
    },
    answerModal: (answer) => void phone.modalAnswers.push(answer),
    answerSheet: (text) => void phone.sheetAnswers.push(text),
    refuse: (api, reason) => void phone.refusals.set(api, reason),
    share: () => stack.askPage('onShareAppMessage', { from: 'menu' }) as SharedPage,
    setOnline: (isOnline) => setOnline({ phone, isOnline }),
    toasts: () => [...phone.toasts],
    subscribeRequests: () => phone.subscribeRequests.map((ids) => [...ids]),
    calls: (api) => phone.calls.filter((call) => call.api === api),
    errors: () => [...problems],
    setData,
    storage: phone.storage,
    savedFiles: phone.savedFiles,
    close: async () => {
      stack.callPage('onUnload');
      await settle();
      phone.realm.close();
      stack.close();
      closeDom();
    },
  };
}
