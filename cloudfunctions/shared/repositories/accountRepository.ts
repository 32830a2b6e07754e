import { collection, command } from '../database/collection';
import { blindIndex } from '../secrets/blindIndex';
import { openField, sealField } from '../secrets/fieldCipher';
import type { Access } from './accounts/Access';

export type StaffRole = 'window' | 'specialist' | 'supervisor';

/** A person, once, whatever they are to the service. */
export interface Account {
  readonly _id: string;
  readonly openid: string;
  readonly name: string;
  /** Sealed (fieldCipher). */
  readonly phone: string;
  readonly phoneIndex: string;
  /** The enterprises that it sees something of now. */
  readonly enterpriseIds: readonly string[];
  /** By enterpriseId, what it sees or saw; nothing for bindings from before this was kept (accessOf). */
  readonly accesses?: Readonly<Record<string, Access>>;
  /** The enterprises that it once saw and sees no more. */
  readonly pastEnterpriseIds?: readonly string[];
  readonly staffRoles: readonly StaffRole[];
  readonly departmentId: string | null;
  /** Accepted and unused subscription messages by template, an estimate: the platform keeps the true count. */
  readonly credits: Readonly<Record<string, number>>;
  /** The last commands that raised credits, so that a repeated one does not raise them twice. */
  readonly creditCommandIds: readonly string[];
  /** ISO instant. */
  readonly createdAt: string;
}

export interface Person {
  readonly openid: string;
  readonly name: string;
  readonly phone: string;
}

export const accounts = collection<Account>('accounts');
const PHONE = 'accounts.phone';

/** One openid, one account: the id is made from it, so two sign-ups at once cannot make two. */
export function accountIdOf(openid: string): string {
  return `acc_${blindIndex({ value: openid, place: 'accounts.openid' }).slice(0, 24)}`;
}

export function phoneOf(account: Account): string {
  return openField({ sealed: account.phone, place: `${PHONE}/${account._id}` });
}

export function phoneIndexOf(phone: string): string {
  return blindIndex({ value: phone, place: PHONE });
}

export function findAccount(accountId: string): Promise<Account | undefined> {
  return accounts.find(accountId);
}

export async function findAccountByOpenid(openid: string): Promise<Account | undefined> {
  const [account] = await accounts.list({ where: { openid }, limit: 1 });
  return account;
}

/** The account of this openid, made or brought up to date with what the person says of themselves. */
export async function saveAccount({ openid, name, phone }: Person, now: string): Promise<Account> {
  const _id = accountIdOf(openid);
  const sealed = sealField({ plain: phone, place: `${PHONE}/${_id}` });
  const told = { name, phone: sealed, phoneIndex: phoneIndexOf(phone) };
  const belongings = { enterpriseIds: [], staffRoles: [], departmentId: null };
  const fresh = { _id, openid, ...told, ...belongings, credits: {}, creditCommandIds: [], createdAt: now };
  if (await accounts.insert(fresh)) return fresh;

  await accounts.update({ _id }, told);
  return getAccount(_id);
}

/** @throws when there is none: ids in our own records always lead somewhere */
export async function getAccount(accountId: string): Promise<Account> {
  const account = await accounts.find(accountId);
  if (!account) throw new Error('an account that a record names is missing');
  return account;
}

export async function grantRoles(grant: {
  accountId: string;
  roles: readonly StaffRole[];
  departmentId: string | null;
}): Promise<void> {
  const { accountId, roles, departmentId } = grant;
  const staffRoles = command.addToSet({ $each: [...roles] });
  await accounts.update({ _id: accountId }, { staffRoles, ...(departmentId ? { departmentId } : {}) });
}

/** Staff with one of the roles, by name; at most 200, which is more than a district's service has. */
export function listStaff(roles: readonly StaffRole[]): Promise<Account[]> {
  const where = { staffRoles: command.in([...roles]) };
  return accounts.list({ where, orderBy: [['name', 'asc']], limit: 200 });
}

const CREDIT_COMMANDS_KEPT = 20;

/** One accepted template is one message. A repeated command changes nothing. */
export async function addCredits(addition: {
  accountId: string;
  commandId: string;
  templateKeys: readonly string[];
}): Promise<void> {
  const { accountId, commandId, templateKeys } = addition;
  const raised = templateKeys.map((key) => [`credits.${key}`, command.inc(1)] as const);
  const creditCommandIds = command.push({ each: [commandId], slice: -CREDIT_COMMANDS_KEPT });
  const notDoneYet = { _id: accountId, creditCommandIds: command.nin([commandId]) };
  await accounts.update(notDoneYet, { ...Object.fromEntries(raised), creditCommandIds });
}

/** After a message went out, or the platform said that there was no credit left. */
export async function spendCredit(spending: {
  accountId: string;
  templateKey: string;
  isUsedUp: boolean;
}): Promise<void> {
  const { accountId, templateKey, isUsedUp } = spending;
  const path = `credits.${templateKey}`;
  const change = isUsedUp ? 0 : command.inc(-1);
  await accounts.update({ _id: accountId, [path]: command.gt(0) }, { [path]: change });
}
