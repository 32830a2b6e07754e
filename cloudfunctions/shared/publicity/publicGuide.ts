import type { Catalogue } from '@/domain/catalogue/catalogue';
import { findDepartment } from '@/domain/catalogue/findItem';
import { dutyWords } from '@/domain/publicity/dutyWords';
import type { PublicGuide, PublicPerson } from '@/domain/publicity/PublicGuide';
import type { PublicInfo } from '@/domain/publicity/PublicInfo';

import { currentCatalogue } from '../catalogue/currentCatalogue';
import { listStaff } from '../repositories/accountRepository';
import type { Account } from '../repositories/accountRepository';
import { readPublicInfo } from '../repositories/publicity/publicInfoRepository';

/** Anyone may ask, also without an account: a process answers from what it read for so long, in ms. */
const BELIEVED_MS = 5_000;

let known: { readonly guide: Promise<PublicGuide>; readonly readAt: number } | undefined;

/** What everyone may read, as it is or was at most five seconds ago. */
export async function publicGuide(): Promise<PublicGuide> {
  const isFresh = known !== undefined && Date.now() - known.readAt < BELIEVED_MS;
  if (!known || !isFresh) known = { guide: readGuide(), readAt: Date.now() };
  try {
    return await known.guide;
  } catch (error) {
    known = undefined;
    throw error;
  }
}

async function readGuide(): Promise<PublicGuide> {
  const [{ info }, specialists, { catalogue }] = await Promise.all([
    readPublicInfo(),
    listStaff(['specialist']),
    currentCatalogue(),
  ]);
  return { hall: info.hall, people: peopleOf({ info, specialists, catalogue }), fees: info.fees };
}

/** By department in the catalogue's order, then by name. Nothing of the account but the name leaves the function. */
function peopleOf({
  info,
  specialists,
  catalogue,
}: {
  info: PublicInfo;
  specialists: readonly Account[];
  catalogue: Catalogue;
}): PublicPerson[] {
  const contacts = new Map(info.contacts.map((contact) => [contact.accountId, contact]));
  const placeOf = ({ departmentId }: Account) =>
    catalogue.departments.findIndex((department) => department.departmentId === departmentId);

  return specialists
    .filter(({ _id }) => contacts.get(_id)?.isListed ?? true)
    .sort((one, other) => placeOf(one) - placeOf(other) || one.name.localeCompare(other.name, 'zh-CN'))
    .map(({ _id, name, departmentId }) => {
      const { duty = '', phone = '' } = contacts.get(_id) ?? {};
      const department = departmentId === null ? undefined : findDepartment({ catalogue, departmentId });
      const usual = departmentId === null ? '' : dutyWords({ catalogue, departmentId });
      return { name, departmentName: department?.name ?? '', duty: duty || usual, phone };
    });
}
