import Taro from '@tarojs/taro';
import { Catalogue } from '@/domain/catalogue/catalogue';
import { z } from '@/domain/zod';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { apiErrorOf, isOffline, problemSentence } from '@/api/problemSentence';
import { serverNow } from '@/api/serverClock';
import type { DraftGateway, UnsavedStore } from './DraftGateway';
import { createDraftStore } from './draftStore';

const KEY = 'catalogueDraft';
const Unsaved = z.object({ base: Catalogue, working: Catalogue });

const unsaved: UnsavedStore = {
  read: () => Unsaved.safeParse(Taro.getStorageSync(KEY)).data,
  write: (each) => Taro.setStorageSync(KEY, each),
  clear: () => Taro.removeStorageSync(KEY),
};

const faultOf: DraftGateway['faultOf'] = (error) => {
  if (isOffline(error)) {
    return { kind: 'offline', sentence: '没有连上网络。改动已存在这台设备上,联网后会自动保存。' };
  }
  const kind = apiErrorOf(error).code === 'CONFLICT' ? 'conflict' : 'other';
  return { kind, sentence: problemSentence(error) };
};

/** One for all pages of the catalogue, so that what is typed on one is there on the next. */
export const deskStore = createDraftStore({
  load: () => api.supervision.catalogue.get.query(),
  save: (wish) => api.supervision.catalogue.saveDraft.mutate(wish),
  newCommandId,
  faultOf,
  later: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  now: serverNow,
  unsaved,
});
