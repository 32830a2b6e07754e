import { badInput } from '../../AppError';
import { command } from '../../database/collection';
import { containing } from '../containing';
import { vaultPapers } from './vaultPapers';
import type { VaultDocument } from './vaultPapers';

const PAGE_SIZE = 30;

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
  const named = words === '' ? {} : { searchText: containing(words) };
  const behind = cursor ? { shelfKey: command.gt(cursor) } : {};
  const found = await vaultPapers.list({
    where: { enterpriseId, ...ofProjects, ...named, ...behind },
    orderBy: [['shelfKey', 'asc']],
    limit: PAGE_SIZE + 1,
  });
  const papers = found.slice(0, PAGE_SIZE);
  return { papers, nextCursor: found.length > PAGE_SIZE ? (papers.at(-1)?.shelfKey ?? null) : null };
}
