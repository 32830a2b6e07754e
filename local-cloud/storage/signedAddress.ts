import { createHmac, timingSafeEqual } from 'node:crypto';

type Grant = { purpose: 'read' | 'write'; path: string; /** Epoch seconds. */ expires: number };

/** Makes and checks addresses that grant one thing on one path until a moment. */
export class AddressSigner {
  constructor(private readonly key: string) {}

  sign(grant: Grant): string {
    const text = `${grant.purpose}\n${grant.expires}\n${grant.path}`;
    return createHmac('sha256', this.key).update(text).digest('hex').slice(0, 40);
  }

  /** `now` is epoch ms. */
  isValid({ grant, sign, now }: { grant: Grant; sign: string; now: number }): boolean {
    const expected = Buffer.from(this.sign(grant));
    const given = Buffer.from(sign);
    const isGenuine = expected.length === given.length && timingSafeEqual(expected, given);
    return isGenuine && now < grant.expires * 1000;
  }
}
