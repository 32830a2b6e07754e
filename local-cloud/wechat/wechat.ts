import type { Store } from '../database/store';
import { Faults } from './faults';
import { Mailbox } from './mailbox';
import { OpenData } from './openData';
import type { PhoneNumber } from './phoneNumber';
import { Quotas } from './quotas';
import { Tickets } from './tickets';

/** What stands for WeChat beside the cloud: what phones hand out, what is sent to them, what is to go wrong. */
export type Wechat = {
  /** WeChat's clock, epoch ms. */
  now: () => number;
  mailbox: Mailbox;
  openData: OpenData;
  phoneCodes: Tickets<PhoneNumber>;
  faults: Faults;
  quotas: Quotas;
};

export function createWechat({ store, now = Date.now }: { store: Store; now?: () => number }): Wechat {
  return {
    now,
    mailbox: new Mailbox(store),
    openData: new OpenData(),
    phoneCodes: new Tickets<PhoneNumber>(),
    faults: new Faults(),
    quotas: new Quotas(),
  };
}
