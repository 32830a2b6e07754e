import Taro from '@tarojs/taro';
import { api } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { ConsentPurpose } from '@/domain/account/consent';
import { z } from '@/domain/zod';
import { recordConsentsWith } from '@/components/consent/consentStore';
import { CONSENT_VERSION } from '@/components/consent/consentWords';
import { answerWechat } from '@/components/consent/wechatPrivacy';

const STORAGE_KEY = 'consentsToRecord';
const Waiting = z.array(
  z.object({ commandId: z.string(), purpose: ConsentPurpose, isGiven: z.boolean(), version: z.number() }),
);
type Waiting = z.infer<typeof Waiting>;

let sending: Promise<void> = Promise.resolve();

function readWaiting(): Waiting {
  const parsed = Waiting.safeParse(Taro.getStorageSync(STORAGE_KEY));
  return parsed.success ? parsed.data : [];
}

/** What the cloud has not confirmed stays on the phone and goes with the next answer or start. */
async function sendWaiting(): Promise<void> {
  for (const answer of readWaiting()) {
    await api.applicant.me.noteConsent.mutate(answer);
    const left = readWaiting().filter(({ commandId }) => commandId !== answer.commandId);
    Taro.setStorageSync(STORAGE_KEY, left);
  }
}

/** Once every answer given on this phone is in the cloud; what does not get there is tried again later. */
export function consentsSent(): Promise<void> {
  return sending.catch(() => undefined);
}

function sendSoon(): void {
  sending = sending.catch(() => undefined).then(sendWaiting);
  sending.catch(() => undefined);
}

/** Keeps every answer about personal data in the cloud too: what was agreed to, which words, when. */
export function recordConsents(): void {
  recordConsentsWith((purpose, isGiven) => {
    const answer = { commandId: newCommandId(), purpose, isGiven, version: CONSENT_VERSION };
    Taro.setStorageSync(STORAGE_KEY, [...readWaiting(), answer]);
    sendSoon();
  });
  answerWechat();
  if (readWaiting().length > 0) sendSoon();
}
