import type { PictureVerdict } from '@/domain/files/pictureCheck';
import { z } from '@/domain/zod';

import { findByTrace } from '../repositories/pictureChecks';
import { keepVerdict } from '../repositories/pictureVerdicts';
import { applyVerdict } from './applyVerdict';

/** WeChat's word on a picture as it is pushed (设置 → 消息推送, event/wxa_media_check), version 2. */
export const MediaCheckPush = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(1).max(128),
  /** Other than 0: the picture could not be loaded, or the like. */
  errcode: z.number().optional(),
  result: z.object({ suggest: z.string() }).optional(),
});
export type MediaCheckPush = z.infer<typeof MediaCheckPush>;

const verdicts: Readonly<Record<string, PictureVerdict>> = { pass: 'pass', review: 'review', risky: 'risky' };

/**
 * Keeps the word first and then looks whose it is: who asked notes the trace id first and then looks for a word. So one
 * of them sees both, in whatever order they come, and a word that comes twice changes nothing.
 */
export async function takePush(push: MediaCheckPush, now: string): Promise<void> {
  const { trace_id: traceId, errcode = 0, result } = push;
  const verdict = errcode === 0 ? (verdicts[result?.suggest ?? ''] ?? 'none') : 'none';
  const said = { _id: traceId, verdict, at: now };
  await keepVerdict(said);
  const file = await findByTrace(traceId);
  if (file) await applyVerdict(file._id, said);
}
