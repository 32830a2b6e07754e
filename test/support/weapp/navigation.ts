import type { PageStack } from './pageStack';
import { asyncApi } from './wx/asyncApi';
import type { WxOptions } from './wx/asyncApi';
import type { PhoneState } from './wx/PhoneState';

/** The calls of `wx` that move between pages. */
export function createWxNavigation({
  phone,
  stack,
}: {
  phone: PhoneState;
  stack: () => PageStack;
}): Record<string, unknown> {
  const api = (name: string, move: (stack: PageStack, options: WxOptions) => void) => ({
    [name]: asyncApi({ phone, api: name, answer: (options) => move(stack(), options) }),
  });

  return {
    ...api('navigateTo', (pages, { url }) => pages.navigateTo(String(url))),
    ...api('redirectTo', (pages, { url }) => pages.redirectTo(String(url))),
    ...api('reLaunch', (pages, { url }) => pages.reLaunch(String(url))),
    ...api('switchTab', (pages, { url }) => pages.switchTab(String(url))),
    ...api('navigateBack', (pages, { delta }) => pages.navigateBack(typeof delta === 'number' ? delta : 1)),
    getLaunchOptionsSync: () => launchOptions(phone, stack()),
    getEnterOptionsSync: () => launchOptions(phone, stack()),
  };
}

function launchOptions(phone: PhoneState, stack: PageStack): object {
  const first = stack.pages[0];
  return phone.realm.inside({
    path: first?.route ?? '',
    query: first?.query ?? {},
    scene: 1001,
    referrerInfo: {},
  });
}
