import type { AccessScope } from '@/domain/account/AccessScope';
import { maskPhone } from '@/domain/shared/phoneNumber';

import { departmentNames } from '../departmentName';
import { phoneOf } from '../repositories/accountRepository';
import type { Account, PhoneProof, StaffRole } from '../repositories/accountRepository';
import { accessOf, endedAccessOf } from '../repositories/accounts/accessOf';
import type { EndingKind } from '../repositories/accounts/Access';
import { listEnterprises } from '../repositories/enterpriseRepository';
import { countUnread } from '../repositories/messageRepository';

/** Who I am to the service. Everything is empty while nobody with this openid has signed up. */
export interface Me {
  readonly accountId: string | null;
  readonly name: string;
  /** Empty where the person had it erased. */
  readonly phoneMasked: string;
  /** Who has proven the number; null where it was only typed. */
  readonly phoneProof: PhoneProof | null;
  /** In the order in which they were bound; the first is what pages open with. */
  readonly enterprises: readonly {
    readonly enterpriseId: string;
    readonly name: string;
    readonly creditCode: string;
    readonly isOwner: boolean;
    /** `own` while the window has not confirmed the binding. */
    readonly scope: AccessScope;
  }[];
  /** What the person saw until lately and sees no more, with why; for 30 days. */
  readonly endings: readonly {
    readonly enterpriseId: string;
    readonly name: string;
    readonly creditCode: string;
    readonly how: EndingKind;
    readonly reason: string;
    /** ISO instant. */
    readonly at: string;
  }[];
  readonly roles: readonly StaffRole[];
  readonly departmentName: string | null;
  readonly unreadMessages: number;
}

const nobody: Me = {
  accountId: null,
  name: '',
  phoneMasked: '',
  phoneProof: null,
  enterprises: [],
  endings: [],
  roles: [],
  departmentName: null,
  unreadMessages: 0,
};

const ENDINGS_SHOWN_MS = 30 * 24 * 60 * 60 * 1000;

function maskedPhoneOf(account: Account): string {
  const phone = phoneOf(account);
  return phone === '' ? '' : maskPhone(phone);
}

/** @param now ISO instant */
function recentEndings(account: Account, now: string) {
  const since = new Date(Date.parse(now) - ENDINGS_SHOWN_MS).toISOString();
  return (account.pastEnterpriseIds ?? []).flatMap((enterpriseId) => {
    const ended = endedAccessOf(account, enterpriseId)?.ended;
    if (!ended || ended.how === 'left' || ended.at < since) return [];
    return [{ enterpriseId, how: ended.how, reason: ended.reason, at: ended.at }];
  });
}

export async function answerMe(account: Account | undefined): Promise<Me> {
  if (!account) return nobody;

  const endings = recentEndings(account, new Date().toISOString());
  const [enterprises, unreadMessages, nameOf] = await Promise.all([
    listEnterprises([...account.enterpriseIds, ...endings.map(({ enterpriseId }) => enterpriseId)]),
    countUnread(account._id),
    departmentNames(),
  ]);
  const known = new Map(enterprises.map((each) => [each._id, each]));
  return {
    accountId: account._id,
    name: account.name,
    phoneMasked: maskedPhoneOf(account),
    phoneProof: account.phoneProof ?? null,
    enterprises: account.enterpriseIds.flatMap((enterpriseId) => {
      const bound = enterprises.find(({ _id }) => _id === enterpriseId);
      const scope = accessOf(account, enterpriseId)?.scope;
      if (!bound || !scope) return [];

      const { name, creditCode, ownerAccountId } = bound;
      return [{ enterpriseId, name, creditCode, isOwner: ownerAccountId === account._id, scope }];
    }),
    endings: endings.map((ending) => {
      const { name = '', creditCode = '' } = known.get(ending.enterpriseId) ?? {};
      return { ...ending, name, creditCode };
    }),
    roles: account.staffRoles,
    departmentName: nameOf(account.departmentId) ?? null,
    unreadMessages,
  };
}
