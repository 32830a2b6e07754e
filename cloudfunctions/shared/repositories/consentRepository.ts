import type { ConsentPurpose } from '@/domain/account/consent';

import { collection, command } from '../database/collection';
import { accountIdOf } from './accountRepository';

/** One answer about personal data. */
export interface ConsentAnswer {
  readonly commandId: string;
  readonly purpose: ConsentPurpose;
  readonly isGiven: boolean;
  /** Of the words that were shown. */
  readonly version: number;
  /** ISO instant, by the server's clock. */
  readonly at: string;
}

/** What one person answered, the oldest first; kept also of those who have not signed up. */
interface Consents {
  readonly _id: string;
  readonly answers: readonly ConsentAnswer[];
}

const consents = collection<Consents>('consents');
const ANSWERS_KEPT = 100;

/** Repeating a command changes nothing. */
export async function noteConsent(openid: string, answer: ConsentAnswer): Promise<void> {
  const _id = accountIdOf(openid);
  if (await consents.insert({ _id, answers: [answer] })) return;

  const notYet = { _id, 'answers.commandId': command.nin([answer.commandId]) };
  await consents.update(notYet, { answers: command.push({ each: [answer], slice: -ANSWERS_KEPT }) });
}

/** Whether the last answer for this purpose was a yes. */
export async function isConsentGiven(openid: string, purpose: ConsentPurpose): Promise<boolean> {
  const answers = await listConsents(openid);
  return answers.filter((answer) => answer.purpose === purpose).at(-1)?.isGiven ?? false;
}

export async function listConsents(openid: string): Promise<readonly ConsentAnswer[]> {
  return (await consents.find(accountIdOf(openid)))?.answers ?? [];
}
