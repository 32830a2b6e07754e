import { PICTURE_PATIENCE_MS } from '@/domain/files/pictureCheck';

import { cloud } from '../cloud';
import { findFileLink } from '../files/storage';
import { logNotice } from '../log';
import { MAX_ATTEMPTS } from '../outbox/retryPause';
import type { StoredFile } from '../repositories/fileRepository';
import { noteAsked } from '../repositories/pictureChecks';
import { listVerdicts } from '../repositories/pictureVerdicts';
import { applyVerdict } from './applyVerdict';

interface SecurityApi {
  mediaCheckAsync(wish: {
    mediaUrl: string;
    /** 1 sound, 2 picture. */
    mediaType: 2;
    version: 2;
    /** 2: what people write to others. */
    scene: 2;
    openid: string;
  }): Promise<{ traceId?: string }>;
}

/** WeChat may take its time before it loads a picture, in seconds. */
const LINK_LIFE_S = 60 * 60;

interface Question {
  readonly file: Pick<StoredFile, '_id' | 'cloudFileId'>;
  /** The sender's; WeChat answers for who used the mini-program in the last two hours only (61010). */
  readonly openid: string;
  /** How often it was asked, this time included. */
  readonly attempts: number;
  /** ISO instant. */
  readonly now: string;
}

/**
 * Asks WeChat to look at a picture (mediaCheckAsync v2: at most 10 MB, 2,000 a minute, 200,000 a day) and notes its trace
 * id; its word comes later as a push, perhaps before the note. Never throws: when to try again was written before.
 */
export async function askAboutPicture({ file, openid, attempts, now }: Question): Promise<void> {
  try {
    const mediaUrl = await findFileLink(file.cloudFileId, LINK_LIFE_S);
    if (!mediaUrl) throw new Error('the picture has no link');

    const { mediaCheckAsync } = cloud.openapi['security'] as unknown as SecurityApi;
    const wish = { mediaUrl: encodeURI(mediaUrl), mediaType: 2, version: 2, scene: 2, openid } as const;
    const { traceId } = await mediaCheckAsync(wish);
    if (!traceId) throw new Error('WeChat gave no trace id');

    await noteAsked({ fileId: file._id, traceId, dueAt: nextAsk(attempts, now) });
    for (const verdict of await listVerdicts([traceId])) await applyVerdict(file._id, verdict);
  } catch {
    logNotice({ what: 'a picture could not be checked', attempts });
  }
}

/** When WeChat is asked again if it does not answer. */
function nextAsk(attempts: number, now: string): string | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return new Date(Date.parse(now) + PICTURE_PATIENCE_MS).toISOString();
}
