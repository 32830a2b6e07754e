import { badInput } from '../../AppError';
import { command } from '../../database/collection';
import type { Conditions } from '../../database/collection';
import { findPapers, vaultPapers } from './vaultPapers';
import type { VaultDocument } from './vaultPapers';

const PAGE_SIZE = 30;
/** Looked through by one read while something is sought: the index gives them in order, and no more is read of each. */
const SLICE = 500;
const soughtFields = { shelfKey: true, searchText: true };

export interface VaultSearch {
  readonly enterpriseId: string;
  /** Only this project's and the enterprise's own; every project's where undefined. */
  readonly projectIds?: readonly string[] | undefined;
  /** Part of a paper's or a project's name; '' for all. */
  readonly words: string;
  readonly cursor?: string | null | undefined;
}

/** A page of the vault, in the order of its shelves. */
export async function listPapers(search: VaultSearch): Promise<{
  papers: VaultDocument[];
  /** Hand it back for the next page; null on the last. */
  nextCursor: string | null;
}> {
  const { enterpriseId, projectIds, words, cursor } = search;
  if (cursor && !cursor.includes('~')) throw badInput('列表已经变化,请刷新后再看。');

  const ofProjects = projectIds === undefined ? {} : { projectId: command.in([null, ...projectIds]) };
  const where = { enterpriseId, ...ofProjects };
  const behind = cursor ?? '';
  const found = await (words === '' ? shelfBehind({ where, behind }) : sought({ where, behind, words }));
  const papers = found.slice(0, PAGE_SIZE);
  return { papers, nextCursor: found.length > PAGE_SIZE ? (papers[PAGE_SIZE - 1]?.shelfKey ?? null) : null };
}

interface Place {
  readonly where: Conditions;
  /** The shelf key of the last paper before. */
  readonly behind: string;
}

function shelfBehind(
  { where, behind }: Place,
  reading: { readonly limit: number; readonly fields?: Record<string, boolean> } = { limit: PAGE_SIZE + 1 },
): Promise<VaultDocument[]> {
  return vaultPapers.list({
    where: { ...where, shelfKey: command.gt(behind) },
    orderBy: [['shelfKey', 'asc']],
    ...reading,
  });
}

/** One more than a page of those that hold the words, slice by slice, so that no read grows with the vault. */
async function sought({
  where,
  behind,
  words,
}: Place & { readonly words: string }): Promise<VaultDocument[]> {
  const wanted = words.toLowerCase();
  const paperIds: string[] = [];
  for (let place: string | undefined = behind; place !== undefined && paperIds.length <= PAGE_SIZE;) {
    const slice = await shelfBehind({ where, behind: place }, { limit: SLICE, fields: soughtFields });
    const holding = slice.filter(({ searchText }) => searchText.toLowerCase().includes(wanted));
    paperIds.push(...holding.map(({ _id }) => _id));
    place = slice.length === SLICE ? slice[SLICE - 1]?.shelfKey : undefined;
  }

  const shown = paperIds.slice(0, PAGE_SIZE + 1);
  const papers = new Map((await findPapers(shown)).map((paper) => [paper.paperId, paper]));
  return shown.flatMap((paperId) => papers.get(paperId) ?? []);
}
