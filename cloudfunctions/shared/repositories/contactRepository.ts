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
}

const contacts = collection<Contact>('contacts');

/** The same person with the same number is the same contact, so that repeating a request adds nothing. */
export async function saveContact(told: {
  enterpriseId: string;
  name: string;
  phone: string;
  isFromCounter: boolean;
}): Promise<string> {
  const { enterpriseId, name, phone, isFromCounter } = told;
  const value = [enterpriseId, name, phone].join('\n');
  const _id = `con_${blindIndex({ value, place: 'contacts' }).slice(0, 24)}`;
  const sealed = sealField({ plain: phone, place: `contacts.phone/${_id}` });
  const row = { _id, enterpriseId, name, phone: sealed, phoneIndex: phoneIndexOf(phone), isFromCounter };
  const isNew = await contacts.insert(row);
  if (!isNew && isFromCounter) await contacts.update({ _id }, { isFromCounter });
  return _id;
}

export async function findContactPhone(contactId: string): Promise<string | undefined> {
  const contact = await contacts.find(contactId);
  return contact && openField({ sealed: contact.phone, place: `contacts.phone/${contact._id}` });
}

/** Whether the window took this number from somebody of the enterprise who stood at the counter. */
export async function isCounterPhone(enterpriseId: string, phoneIndex: string): Promise<boolean> {
  const where = { enterpriseId, phoneIndex, isFromCounter: true };
  return (await contacts.list({ where, limit: 1 })).length > 0;
}
