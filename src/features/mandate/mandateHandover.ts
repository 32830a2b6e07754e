import Taro from '@tarojs/taro';
import type { MandateTerms } from '@/domain/mandate/Mandate';
import type { MandateFacts } from '@/domain/mandate/mandateText';
import type { SigningWish } from '@/domain/mandate/SigningWish';

/** What the request asks the signing page to have signed. */
export interface MandateToSign {
  /** The draft's. */
  readonly commandId: string;
  readonly facts: MandateFacts;
  readonly enterpriseId: string;
  readonly myName: string;
}

export interface SignedDraft {
  readonly commandId: string;
  readonly terms: MandateTerms;
  /** Null where the terms were changed and nobody has signed them. */
  readonly signing: SigningWish | null;
}

const TO_SIGN = 'mandateToSign';
const SIGNED = 'mandateSigned';

/**
 * The form and the signing page lie in different packages, so that a request is quick to open; they hand the mandate
 * over in the phone's storage, which also outlives a restart between the two.
 */
export function askToSign(wanted: MandateToSign): void {
  Taro.setStorageSync(TO_SIGN, wanted);
}

export function findMandateToSign(): MandateToSign | undefined {
  const found = Taro.getStorageSync<MandateToSign | ''>(TO_SIGN);
  return found === '' ? undefined : found;
}

export function handSignedBack(signed: SignedDraft): void {
  Taro.setStorageSync(SIGNED, signed);
  Taro.removeStorageSync(TO_SIGN);
}

/** What was changed is handed back at once: it outlives the way back as well as a restart. */
export function keepTerms({ facts, ...wanted }: MandateToSign, terms: MandateTerms): void {
  askToSign({ ...wanted, facts: { ...facts, terms } });
  Taro.setStorageSync(SIGNED, { commandId: wanted.commandId, terms, signing: null } satisfies SignedDraft);
}

/** What was changed or signed for this draft, once. */
export function takeSigned(commandId: string): SignedDraft | undefined {
  const found = Taro.getStorageSync<SignedDraft | ''>(SIGNED);
  if (found === '' || found.commandId !== commandId) return undefined;

  Taro.removeStorageSync(SIGNED);
  return found;
}
