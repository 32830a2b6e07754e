import type { Store } from '../database/store';
import { Consents } from './consents';
import { Faults } from './faults';
import { Mailbox } from './mailbox';
import { OpenData } from './openData';
import { People } from './people';
import type { PhoneNumber } from './phoneNumber';
import { Quotas } from './quotas';
import { ReleasedPages } from './releasedPages';
import { Tickets } from './tickets';

/** What stands for WeChat beside the cloud: what phones hand out, what is sent to them, what is to go wrong. */
export type Wechat = {
  /** WeChat's clock, epoch ms. */
  now: () => number;
  people: People;
  pages: ReleasedPages;
  consents: Consents;
  mailbox: Mailbox;
  openData: OpenData;
  phoneCodes: Tickets<PhoneNumber>;
  faults: Faults;
  quotas: Quotas;
};

type Options = { store: Store; now?: () => number; pages?: string | readonly string[] };

export function createWechat({ store, now = Date.now, pages }: Options): Wechat {
  const mailbox = new Mailbox(store);
  return {
    now,
    mailbox,
    people: new People(store),
    pages: new ReleasedPages(pages),
    consents: new Consents(store),
    openData: new OpenData(),
    phoneCodes: new Tickets<PhoneNumber>(),
    faults: new Faults(),
    quotas: new Quotas(),
  };
}
