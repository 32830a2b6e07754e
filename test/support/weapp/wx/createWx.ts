import { createWxCloud } from './cloud';
import { createWxDevice } from './device';
import { createWxDialogs } from './dialogs';
import { createWxFiles } from './files';
import type { PhoneState } from './PhoneState';
import { createSelectorQuery } from './selectorQuery';
import { createWxStorage } from './storage';

/** The `wx` of one phone; the page stack adds the navigation to it. */
export function createWx(phone: PhoneState): Record<string, unknown> {
  const wx: Record<string, unknown> = {
    ...createWxDevice(phone),
    ...createWxStorage(phone),
    ...createWxDialogs(phone),
    ...createWxFiles(phone),
    cloud: createWxCloud(phone),
    createSelectorQuery: () => createSelectorQuery(phone),
    createIntersectionObserver: () => silentObserver,
  };
  phone.options.lacks?.forEach((name) => Reflect.deleteProperty(wx, name));
  return wx;
}

const silentObserver = {
  relativeTo: () => silentObserver,
  relativeToViewport: () => silentObserver,
  observe: () => undefined,
  disconnect: () => undefined,
};
