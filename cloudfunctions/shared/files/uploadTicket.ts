import { randomBytes } from 'node:crypto';

import { blindIndex, isSameText } from '../secrets/blindIndex';

const TICKET_LIFE_MS = 2 * 60 * 60 * 1000;
const pathPattern = /^cloud:\/\/[^/]+\/uploads\/([0-9a-f]{24})-([0-9a-z]{6,12})-([0-9a-f]{32})\/[^/]{1,120}$/;

interface Holder {
  readonly accountId: string;
  /** The clock, epoch ms. */
  readonly nowMs: number;
}

function markOf({ accountId, nonce, expires }: { accountId: string; nonce: string; expires: string }) {
  return blindIndex({ value: `${accountId}.${nonce}.${expires}`, place: 'uploads' }).slice(0, 32);
}

/**
 * The storage folder for somebody's uploads. It cannot be guessed, shows only to us whose it is,
 * and is good for two hours: who uploads into it has been given it.
 */
export function issueUploadFolder({ accountId, nowMs }: Holder): string {
  const nonce = randomBytes(12).toString('hex');
  const expires = (nowMs + TICKET_LIFE_MS).toString(36);
  return `uploads/${nonce}-${expires}-${markOf({ accountId, nonce, expires })}`;
}

/** Whether a cloud file (`cloud://env.bucket/uploads/…/name`) lies in a folder given to this account and still good. */
export function isOwnUpload({ accountId, nowMs, cloudFileId }: Holder & { cloudFileId: string }): boolean {
  const [, nonce, expires, mark] = pathPattern.exec(cloudFileId) ?? [];
  if (!nonce || !expires || !mark) return false;

  return isSameText(mark, markOf({ accountId, nonce, expires })) && Number.parseInt(expires, 36) >= nowMs;
}
