import { badInput } from '../../AppError';
import { command } from '../../database/collection';
import type { Conditions } from '../../database/collection';
import { complaints } from './complaintRepository';
import type { StoredComplaint } from './complaintRepository';

const PAGE_SIZE = 20;

export interface ComplaintSearch {
  readonly where: Conditions;
  /** `byDue`: what is due first comes first; `byAt`: newest first. */
  readonly order: 'byDue' | 'byAt';
  readonly cursor?: string | null | undefined;
}

/** 20 a page, behind the cursor. */
export async function listComplaints({ where, order, cursor }: ComplaintSearch): Promise<{
  complaints: StoredComplaint[];
  nextCursor: string | null;
}> {
  if (cursor && !cursor.includes('~')) throw badInput('列表已经变化,请刷新后再看。');

  const isAscending = order === 'byDue';
  const behind = cursor ? { [order]: isAscending ? command.gt(cursor) : command.lt(cursor) } : {};
  const found = await complaints.list({
    where: { ...where, ...behind },
    orderBy: [[order, isAscending ? 'asc' : 'desc']],
    limit: PAGE_SIZE + 1,
    fields: { outbox: false, steps: false },
  });
  const shown = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
  return { complaints: shown, nextCursor: last ? last[order] : null };
}

/** Open complaints whose last day is before `today` and of which the group was not told yet, the oldest first. */
export function listOverdueComplaints({
  today,
  limit,
}: {
  today: string;
  limit: number;
}): Promise<StoredComplaint[]> {
  const where = { isOpen: true, alertedAt: null, byDue: command.lt(today) };
  return complaints.list({ where, orderBy: [['byDue', 'asc']], limit });
}

/** Complaints of one case are few: an enterprise has at most a handful of people, each with a handful of complaints. */
const MOST_OF_A_CASE = 100;

/** The parts of answers that were passed on to those who serve the case; nothing else is read. */
export async function releasedOfCase(caseId: string): Promise<{ words: string; at: string }[]> {
  const fields = { 'answers.released': true };
  const found = await complaints.list({ where: { caseId }, limit: MOST_OF_A_CASE, fields });
  return found.flatMap(({ answers }) => answers.flatMap(({ released }) => released ?? []));
}
