import { useSyncExternalStore } from 'react';
import Taro from '@tarojs/taro';
import type { ConsentPurpose } from '@/domain/account/consent';
import { z } from '@/domain/zod';
import { CONSENT_VERSION } from './consentWords';

const STORAGE_KEY = 'consents';
const Given = z.record(z.string(), z.number());

interface Question {
  readonly purpose: ConsentPurpose;
  readonly settle: (isGiven: boolean) => void;
}

type Listener = () => void;
type Recorder = (purpose: ConsentPurpose, isGiven: boolean) => void;

const listeners = new Set<Listener>();
let question: Question | undefined;
let record: Recorder = () => undefined;

/** By purpose, the version of the words that were agreed to on this phone. */
function readGiven(): Readonly<Record<string, number>> {
  const parsed = Given.safeParse(Taro.getStorageSync(STORAGE_KEY));
  return parsed.success ? parsed.data : {};
}

function hasConsent(purpose: ConsentPurpose): boolean {
  return (readGiven()[purpose] ?? 0) >= CONSENT_VERSION;
}

/** Keeps the answer on this phone and hands it on to be recorded. A refusal is asked again at the next need. */
export function noteConsent(purpose: ConsentPurpose, isGiven: boolean): void {
  Taro.setStorageSync(STORAGE_KEY, { ...readGiven(), [purpose]: isGiven ? CONSENT_VERSION : 0 });
  record(purpose, isGiven);
}

/** For a consent that was taken back and is noted by what takes it back: the next need asks again. */
export function forgetConsent(purpose: ConsentPurpose): void {
  Taro.setStorageSync(STORAGE_KEY, { ...readGiven(), [purpose]: 0 });
}

/** Who keeps the answers beyond this phone. */
export function recordConsentsWith(recorder: Recorder): void {
  record = recorder;
}

/** Asks once for a purpose, at the moment it is needed. Answers whether the person agreed, now or earlier. */
export function askConsent(purpose: ConsentPurpose): Promise<boolean> {
  return hasConsent(purpose) ? Promise.resolve(true) : openQuestion(purpose);
}

/** Asks in any case: WeChat itself wants to know, whatever this phone remembers. */
export function openQuestion(purpose: ConsentPurpose): Promise<boolean> {
  question?.settle(false);
  return new Promise((resolve) => {
    show({ purpose, settle: resolve });
  });
}

/** The person's answer to the question on screen. */
export function answerQuestion(isGiven: boolean): void {
  if (question === undefined) return;

  const { purpose, settle } = question;
  show(undefined);
  noteConsent(purpose, isGiven);
  settle(isGiven);
}

function show(next: Question | undefined): void {
  question = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The question that is open now. */
export function useConsentQuestion(): ConsentPurpose | undefined {
  const current = () => question?.purpose;
  return useSyncExternalStore(subscribe, current, current);
}
