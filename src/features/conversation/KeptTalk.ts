import Taro from '@tarojs/taro';
import { z } from '@/domain/zod';
import type { ApiScope } from '../caseView/CaseGateway';

const KeptFile = z.object({ fileId: z.string(), name: z.string(), kind: z.string(), bytes: z.number() });

/** What somebody is writing. */
export const TalkDraft = z.object({ text: z.string(), files: z.array(KeptFile) });
export type TalkDraft = z.infer<typeof TalkDraft>;

export const emptyDraft: TalkDraft = { text: '', files: [] };

/** A message that has left the composer and is not known to have arrived. */
export const UnsentMessage = TalkDraft.extend({
  commandId: z.string(),
  /** ISO instant. */
  at: z.string(),
  /** The cloud has it; it only waits to show among the others. */
  isSent: z.boolean(),
  /** Why it was not taken; empty while it travels or waits for the network. */
  problem: z.string(),
  /** Only other words help; else the same may be tried again. */
  isRefused: z.boolean(),
});
export type UnsentMessage = z.infer<typeof UnsentMessage>;

const KeptTalk = z.object({ draft: TalkDraft, unsent: z.array(UnsentMessage) });
export type KeptTalk = z.infer<typeof KeptTalk>;

export interface TalkPlace {
  readonly scope: ApiScope;
  readonly caseId: string;
}

function keyOf({ scope, caseId }: TalkPlace): string {
  return `talk.${scope}.${caseId}`;
}

/** What this phone keeps of a conversation until it is sent. */
export function loadKeptTalk(place: TalkPlace): KeptTalk {
  const kept = KeptTalk.safeParse(Taro.getStorageSync(keyOf(place)));
  return kept.success ? kept.data : { draft: emptyDraft, unsent: [] };
}

export function saveKeptTalk(place: TalkPlace, kept: KeptTalk): void {
  const isEmpty = kept.unsent.length === 0 && kept.draft.text === '' && kept.draft.files.length === 0;
  if (isEmpty) Taro.removeStorageSync(keyOf(place));
  else Taro.setStorageSync(keyOf(place), kept);
}
