import { collection, command } from '../database/collection';
import { blindIndex } from '../secrets/blindIndex';
import { openField, sealField } from '../secrets/fieldCipher';
import type { Access } from './accounts/Access';

export type StaffRole = 'window' | 'specialist' | 'supervisor';

/** WeChat told it, or staff reached the person by it. */
export type PhoneProof = 'wechat' | 'staff';

export interface PastPhone {
  readonly sealed: string;
  /** ISO instant. */
  readonly until: string;
}

/** A person, once, whatever they are to the service. */
export interface Account {
  readonly _id: string;
  readonly openid: string;
  readonly name: string;
  /** Sealed (fieldCipher). */
  readonly phone: string;
  readonly phoneIndex: string;
  /** Who has proven that the number is this person's; nobody where it was only typed. */
  readonly phoneProof?: PhoneProof | null;
  /** The numbers before, the oldest first; sealed as the one of now. */
  readonly pastPhones?: readonly PastPhone[];
  /** Since when the number is to be erased as soon as no case needs it (ISO); null while it may be kept. */
  readonly phoneWithdrawnAt?: string | null;
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
  readonly phoneProof?: PhoneProof | null;
}

export const accounts = collection<Account>('accounts');
const PHONE = 'accounts.phone';
const PAST_PHONES_KEPT = 10;

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
export async function saveAccount(person: Person, now: string): Promise<Account> {
  const { openid, name, phone, phoneProof = null } = person;
  const _id = accountIdOf(openid);
  const sealed = sealField({ plain: phone, place: `${PHONE}/${_id}` });
  const number = { phone: sealed, phoneIndex: phoneIndexOf(phone), phoneProof, pastPhones: [] };
  const told = { name, ...number, phoneWithdrawnAt: null };
  const belongings = { enterpriseIds: [], staffRoles: [], departmentId: null };
  const fresh = { _id, openid, ...told, ...belongings, credits: {}, creditCommandIds: [], createdAt: now };
  if (await accounts.insert(fresh)) return fresh;

  await changePhone(_id, { phone, phoneProof }, now);
  await accounts.update({ _id }, { name });
  return getAccount(_id);
}

/**
 * Nothing hangs on the number: what the person has and did stays. A number that is the same keeps its proof; another
 * one starts without, and the one before is kept. Of two changes at once both are kept.
 */
export async function changePhone(
  accountId: string,
  told: Pick<Person, 'phone' | 'phoneProof'>,
  now: string,
): Promise<void> {
  const { phone, phoneProof = null } = told;
  const known = await getAccount(accountId);
  const phoneIndex = phoneIndexOf(phone);
  if (known.phoneIndex === phoneIndex) {
    const proof = phoneProof === null ? {} : { phoneProof };
    await accounts.update({ _id: accountId, phoneIndex }, { phoneWithdrawnAt: null, ...proof });
    return;
  }

  const pastPhones =
    phoneOf(known) === ''
      ? []
      : command.push({ each: [{ sealed: known.phone, until: now }], slice: -PAST_PHONES_KEPT });
  const sealed = sealField({ plain: phone, place: `${PHONE}/${accountId}` });
  const asRead = { _id: accountId, phoneIndex: known.phoneIndex };
  const change = { phone: sealed, phoneIndex, phoneProof, pastPhones, phoneWithdrawnAt: null };
  if ((await accounts.update(asRead, change)) === 0) await changePhone(accountId, told, now);
}

/** Staff reached the person by this number. Another number by now stays as it is. */
export async function provePhone(accountId: string, phoneIndex: string): Promise<void> {
  await accounts.update({ _id: accountId, phoneIndex, phoneProof: null }, { phoneProof: 'staff' });
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
