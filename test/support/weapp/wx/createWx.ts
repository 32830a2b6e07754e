import { createWxCloud } from './cloud';
import { createWxDevice } from './device';
import { createWxDialogs } from './dialogs';
import { createWxFiles } from './files';
import type { PhoneState } from './PhoneState';
import { createSelectorQuery } from './selectorQuery';
import { createWxStorage } from './storage';

/** The `wx` of one phone; the page stack adds the navigation to it. */
export function createWx(phone: PhoneState): Record<string, unknown> {
  return {
    ...createWxDevice(phone),
    ...createWxStorage(phone),
    ...createWxDialogs(phone),
    ...createWxFiles(phone),
    cloud: createWxCloud(phone),
    createSelectorQuery: () => createSelectorQuery(phone),
    createIntersectionObserver: () => silentObserver,
  };
}

const silentObserver = {
  relativeTo: () => silentObserver,
  relativeToViewport: () => silentObserver,
  observe: () => undefined,
  disconnect: () => undefined,
};
