import { erasePhoneUnlessNeeded } from '../shared/privacy/withdrawConsent';
import { listWithdrawnPhones } from '../shared/repositories/accounts/withdrawnPhones';

const PEOPLE_AT_ONCE = 50;

/** Erases numbers that were taken back while a case still needed them, once none does. @returns how many */
export async function erasePhones({ deadlineMs }: { readonly deadlineMs: number }): Promise<number> {
  let erased = 0;
  for (let after = ''; ;) {
    const page = await listWithdrawnPhones(after, PEOPLE_AT_ONCE);
    for (const account of page) {
      if (Date.now() > deadlineMs) return erased;
      if (await erasePhoneUnlessNeeded(account)) erased += 1;
    }
    after = page[page.length - 1]?.phoneWithdrawnAt ?? after;
    if (page.length < PEOPLE_AT_ONCE) return erased;
  }
}
