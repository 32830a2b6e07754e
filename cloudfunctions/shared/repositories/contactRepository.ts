import { collection } from '../database/collection';
import { blindIndex } from '../secrets/blindIndex';
import { openField, sealField } from '../secrets/fieldCipher';
import { phoneIndexOf } from './accountRepository';

/** Whom to call about a case. Cases name the contact by id and never carry the number. */
export interface Contact {
  readonly _id: string;
  readonly enterpriseId: string;
  readonly name: string;
  /** Sealed (fieldCipher). */
  readonly phone: string;
  readonly phoneIndex: string;
  /** Whether the window took the number from somebody at the counter. */
  readonly isFromCounter?: boolean;
  /** When it was proven that the number reaches the contact (ISO); nothing while it was only typed. */
  readonly provenAt?: string | null;
}

const contacts = collection<Contact>('contacts');

/** The same person with the same number is the same contact, so that repeating a request adds nothing. */
export async function saveContact(told: {
  enterpriseId: string;
  name: string;
  phone: string;
  isFromCounter: boolean;
  /** ISO instant; null where nobody has proven it. */
  provenAt: string | null;
}): Promise<string> {
  const { enterpriseId, name, phone, isFromCounter, provenAt } = told;
  const value = [enterpriseId, name, phone].join('\n');
  const _id = `con_${blindIndex({ value, place: 'contacts' }).slice(0, 24)}`;
  const sealed = sealField({ plain: phone, place: `contacts.phone/${_id}` });
  const row = { _id, enterpriseId, name, phone: sealed, phoneIndex: phoneIndexOf(phone) };
  const isNew = await contacts.insert({ ...row, isFromCounter, provenAt });
  if (!isNew && isFromCounter) await contacts.update({ _id }, { isFromCounter });
  if (!isNew && provenAt !== null) await contacts.update({ _id }, { provenAt });
  return _id;
}

/** The number to call, and whether it is known to reach the contact. */
export async function findContactPhone(
  contactId: string,
): Promise<{ readonly phone: string; readonly isProven: boolean } | undefined> {
  const contact = await contacts.find(contactId);
  if (!contact) return undefined;
  const phone = openField({ sealed: contact.phone, place: `contacts.phone/${contact._id}` });
  return { phone, isProven: (contact.provenAt ?? null) !== null };
}

/** Somebody reached the contact by the number. @returns its index, for the account that may have the same */
export async function proveContact(contactId: string, now: string): Promise<string | undefined> {
  await contacts.update({ _id: contactId, provenAt: null }, { provenAt: now });
  return (await contacts.find(contactId))?.phoneIndex;
}

/** Whether the window took this number from somebody of the enterprise who stood at the counter. */
export async function isCounterPhone(enterpriseId: string, phoneIndex: string): Promise<boolean> {
  const where = { enterpriseId, phoneIndex, isFromCounter: true };
  return (await contacts.list({ where, limit: 1 })).length > 0;
}
