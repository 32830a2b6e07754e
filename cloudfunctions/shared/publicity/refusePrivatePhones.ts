import type { PublicInfo } from '@/domain/publicity/PublicInfo';

import { badInput } from '../AppError';
import { phoneIndexOf } from '../repositories/accountRepository';
import type { Account } from '../repositories/accountRepository';

/**
 * What a member of staff gave as their own number is not shown to everyone, whoever enters it.
 * @throws AppError BAD_INPUT naming the field
 */
export function refusePrivatePhones({ hall, contacts }: PublicInfo, staff: readonly Account[]): void {
  const owners = new Map(staff.map(({ phoneIndex, name }) => [phoneIndex, name]));
  const numbers = [
    { field: 'hall.phone', phone: hall.phone },
    ...contacts.map(({ phone }, place) => ({ field: `contacts.${place}.phone`, phone })),
  ];
  for (const { field, phone } of numbers) {
    const owner = phone === '' ? undefined : owners.get(phoneIndexOf(phone));
    if (owner !== undefined)
      throw badInput(`这是${owner}本人登记的号码,不能公开。请填办公室的座机,或留空。`, field);
  }
}
