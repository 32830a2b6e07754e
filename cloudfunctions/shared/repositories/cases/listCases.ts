import { caseRow } from '@/domain/agencyCase/CaseRow';
import type { CaseReader, CaseRow } from '@/domain/agencyCase/CaseRow';

import { badInput } from '../../AppError';
import { anyOf, command } from '../../database/collection';
import type { Conditions } from '../../database/collection';
import { cases } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';
import type { CaseOrder } from './caseKeys';

export const PAGE_SIZE = 20;

/** Conditions, or several of which a case meets one. */
export type CaseConditions = Conditions | readonly Conditions[];

export interface CaseSearch {
  readonly where: CaseConditions;
  readonly order: CaseOrder;
  readonly cursor?: string | null | undefined;
}

export interface Page<T> {
  readonly rows: T[];
  /** Hand it back for the next page; null on the last. */
  readonly nextCursor: string | null;
}

const rowFields = {
  ...{ caseId: true, number: true, version: true, mode: true, status: true, enterprise: true, project: true },
  ...{ specialist: true, formerSpecialists: true, submittedAt: true, updatedAt: true },
  ...{ summary: true, keys: true },
};

function branchesOf(where: CaseConditions): readonly Conditions[] {
  return Array.isArray(where) ? (where as readonly Conditions[]) : [where as Conditions];
}

/** A page of whatever the cases' fields give, behind the cursor, never by counting rows. */
export async function pageOfCases<T>(
  search: CaseSearch & { fields: Readonly<Record<string, boolean>>; toRow: (found: CaseDocument) => T },
): Promise<Page<T>> {
  const { where, order, cursor, fields, toRow } = search;
  const path = `keys.${order}`;
  const isAscending = order === 'byDue' || order === 'byOriginals';
  if (cursor && !cursor.includes('~')) throw badInput('列表已经变化,请刷新后再看。');

  // A key that is '' means that the case has no place in this order.
  const behindCursor = (last: string) =>
    isAscending ? command.gt(last) : command.gt('').and(command.lt(last));
  const behind = cursor ? { [path]: behindCursor(cursor) } : {};
  const found = await cases.list({
    where: anyOf(branchesOf(where).map((branch) => ({ ...branch, ...behind }))),
    orderBy: [[path, isAscending ? 'asc' : 'desc']],
    limit: PAGE_SIZE + 1,
    fields,
  });

  const shown = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
  return { rows: shown.map(toRow), nextCursor: last ? last.keys[order] : null };
}

/** Rows for the lists of cases, 20 a page. */
export function listCases({
  reader,
  ...search
}: CaseSearch & { readonly reader: CaseReader }): Promise<Page<CaseRow>> {
  return pageOfCases({ ...search, fields: rowFields, toRow: (found) => caseRow(found, reader) });
}

export function countCases(where: Conditions): Promise<number> {
  return cases.count(where);
}

/**
 * Changes when a case comes, goes or changes among these: the newest change and how many there are. By `byUpdate` it
 * stands still while only that moves which those who served must not feel.
 */
export async function stampOfCases(among: CaseConditions, by: 'byUpdate' | 'byChange'): Promise<string> {
  const where = anyOf(branchesOf(among));
  const path = `keys.${by}`;
  const newest = { where, orderBy: [[path, 'desc']], limit: 1, fields: { keys: true } } as const;
  const [[first], count] = await Promise.all([cases.list(newest), cases.count(where)]);
  return `${first?.keys[by] ?? ''}#${count}`;
}

/**
 * Changes with every command on any case, and does not say which; one key from one index, however many cases there are.
 */
export async function stampOfNewestCase(): Promise<string> {
  const [first] = await cases.list({
    where: {},
    orderBy: [['keys.byChange', 'desc']],
    limit: 1,
    fields: { keys: true },
  });
  return first?.keys.byChange?.split('~')[0] ?? '';
}
