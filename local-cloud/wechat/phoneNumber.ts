import { invalidParameter } from '../cloudError';
import { APP_ID } from '../functions/environment';

/** What WeChat says of a person's telephone number. */
export type PhoneNumber = {
  phoneNumber: string;
  purePhoneNumber: string;
  countryCode: string;
  watermark: { appid: string; timestamp: number };
};

/** A mainland number as WeChat gives it; throws INVALID_PARAM for anything else. */
export function phoneNumberOf({ number, now }: { number: unknown; now: number }): PhoneNumber {
  if (typeof number !== 'string' || !/^1\d{10}$/.test(number))
    throw invalidParameter('phoneNumber 应当是 11 位手机号。');

  return {
    phoneNumber: number,
    purePhoneNumber: number,
    countryCode: '86',
    watermark: watermark(now),
  };
}

/** Whose data it is and when it was read, in epoch seconds. */
export function watermark(now: number): { appid: string; timestamp: number } {
  return { appid: APP_ID, timestamp: Math.floor(now / 1000) };
}
