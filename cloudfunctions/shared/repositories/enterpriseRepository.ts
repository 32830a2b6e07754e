import { collection, command } from '../database/collection';
import { newId } from './newId';

/** 项目单位. Who belongs to it is kept with the accounts. */
export interface Enterprise {
  readonly _id: string;
  readonly creditCode: string;
  readonly name: string;
  /** 管理员. Null while the window has confirmed nobody. */
  readonly ownerAccountId: string | null;
  /** ISO instant. */
  readonly createdAt: string;
}

const enterprises = collection<Enterprise>('enterprises');

export function findEnterprise(enterpriseId: string): Promise<Enterprise | undefined> {
  return enterprises.find(enterpriseId);
}

export function listEnterprises(enterpriseIds: readonly string[]): Promise<Enterprise[]> {
  if (enterpriseIds.length === 0) return Promise.resolve([]);
  return enterprises.list({ where: { _id: command.in([...enterpriseIds]) }, limit: 100 });
}

async function findByCreditCode(creditCode: string): Promise<Enterprise | undefined> {
  const [enterprise] = await enterprises.list({ where: { creditCode }, limit: 1 });
  return enterprise;
}

/** The enterprise with this code. One that is known keeps its name and owner. */
export async function findOrAddEnterprise(wanted: Omit<Enterprise, '_id'>): Promise<Enterprise> {
  const known = await findByCreditCode(wanted.creditCode);
  if (known) return known;

  const row = { _id: newId('ent'), ...wanted };
  if (await enterprises.insert(row)) return row;

  const faster = await findByCreditCode(wanted.creditCode);
  if (!faster) throw new Error('an enterprise is neither new nor known');
  return faster;
}

/**
 * Makes the account the owner in place of the one who is (null: nobody). It may be done again.
 * @returns false when somebody else owns it by now
 */
export async function replaceOwner(change: {
  enterpriseId: string;
  from: string | null;
  to: string;
}): Promise<boolean> {
  const { enterpriseId, from, to } = change;
  const ownerAccountId = command.in([from, to]);
  await enterprises.update({ _id: enterpriseId, ownerAccountId }, { ownerAccountId: to });
  return (await findEnterprise(enterpriseId))?.ownerAccountId === to;
}

/** The name as the window has seen it on the licence; cases keep the one that they began with. */
export async function renameEnterprise(enterpriseId: string, name: string): Promise<void> {
  await enterprises.update({ _id: enterpriseId }, { name });
}
