import { maskPhone } from '@/domain/shared/phoneNumber';

import { departmentNames } from '../departmentName';
import { phoneOf } from '../repositories/accountRepository';
import type { Account, StaffRole } from '../repositories/accountRepository';
import { listEnterprises } from '../repositories/enterpriseRepository';
import { countUnread } from '../repositories/messageRepository';

/** Who I am to the service. Everything is empty while nobody with this openid has signed up. */
export interface Me {
  readonly accountId: string | null;
  readonly name: string;
  readonly phoneMasked: string;
  readonly enterprises: readonly {
    readonly enterpriseId: string;
    readonly name: string;
    readonly creditCode: string;
    readonly isOwner: boolean;
  }[];
  readonly roles: readonly StaffRole[];
  readonly departmentName: string | null;
  readonly unreadMessages: number;
}

const nobody: Me = {
  accountId: null,
  name: '',
  phoneMasked: '',
  enterprises: [],
  roles: [],
  departmentName: null,
  unreadMessages: 0,
};

export async function answerMe(account: Account | undefined): Promise<Me> {
  if (!account) return nobody;

  const [enterprises, unreadMessages, nameOf] = await Promise.all([
    listEnterprises(account.enterpriseIds),
    countUnread(account._id),
    departmentNames(),
  ]);
  return {
    accountId: account._id,
    name: account.name,
    phoneMasked: maskPhone(phoneOf(account)),
    enterprises: enterprises.map(({ _id, name, creditCode, ownerAccountId }) => ({
      ...{ enterpriseId: _id, name, creditCode },
      isOwner: ownerAccountId === account._id,
    })),
    roles: account.staffRoles,
    departmentName: nameOf(account.departmentId) ?? null,
    unreadMessages,
  };
}
