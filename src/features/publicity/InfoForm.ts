import type { SupervisionOutputs } from '@/api/api';
import type { Fee } from '@/domain/publicity/Fee';
import type { PublicInfo, StaffContact } from '@/domain/publicity/PublicInfo';
import { z } from '@/domain/zod';

export type InfoDesk = SupervisionOutputs['publicity']['get'];

const Text = z.string();

/** What is being typed, right or wrong. */
export const InfoForm = z.object({
  hall: z.object({ name: Text, address: Text, hours: Text, phone: Text }),
  contacts: z.array(z.object({ accountId: Text, duty: Text, phone: Text, isListed: z.boolean() })),
  fees: z.array(
    z.object({
      ...{ feeId: Text, name: Text, when: Text, collector: Text, amount: Text, source: Text },
      verified: z.boolean(),
    }),
  ),
});
export type InfoForm = z.infer<typeof InfoForm>;

/** Every specialist has a line, in the order of their names; who is no longer one has none. */
export function infoFormOf({ info, specialists }: InfoDesk): InfoForm {
  const contacts = specialists.map(({ accountId }) => contactOf(info, accountId));
  return { ...info, contacts };
}

function contactOf({ contacts }: PublicInfo, accountId: string): StaffContact {
  const known = contacts.find((contact) => contact.accountId === accountId);
  return known ?? { accountId, duty: '', phone: '', isListed: true };
}

export function newFee(chance: string): Fee {
  const words = { name: '', when: '', collector: '', amount: '', source: '' };
  return { feeId: `fee${chance.slice(-10)}`, ...words, verified: false };
}

export function changedAt<T>(list: readonly T[], place: number, part: Partial<T>): T[] {
  return list.map((each, index) => (index === place ? { ...each, ...part } : each));
}
