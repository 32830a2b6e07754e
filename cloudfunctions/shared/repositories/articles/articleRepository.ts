import { createHash } from 'node:crypto';

import { collection, command } from '../../database/collection';
import type { Conditions } from '../../database/collection';
import type { ArticleDocument } from './ArticleDocument';

const articles = collection<ArticleDocument>('articles');
/** Neither the terms nor what readers see: a list of ten must stay small. */
const heads = { terms: false, 'draft.body': false, 'published.content.body': false };

/** The same person's same command names the same article, so that a repeated save makes no second one. */
export function articleIdOf({ accountId, commandId }: { accountId: string; commandId: string }): string {
  return `art_${createHash('sha256').update(`${accountId}\n${commandId}`).digest('hex').slice(0, 20)}`;
}

export function findArticle(articleId: string): Promise<ArticleDocument | undefined> {
  return articles.find(articleId);
}

/** @returns false when there is one with this id */
export function insertArticle(article: ArticleDocument): Promise<boolean> {
  return articles.insert(article);
}

/** @returns false when somebody changed it after `revision` was read */
export async function changeArticle(
  { articleId, revision }: { articleId: string; revision: number },
  changes: Partial<Omit<ArticleDocument, '_id' | 'revision'>>,
): Promise<boolean> {
  const whole = Object.entries(changes).map(([field, value]) => [field, command.set(value)]);
  const change = { ...(Object.fromEntries(whole) as Conditions), revision: command.inc(1) };
  return (await articles.update({ _id: articleId, revision }, change)) === 1;
}

/** A draft that nobody but its writers ever saw. @returns whether it was as it was read */
export async function removeUnpublished(articleId: string, revision: number): Promise<boolean> {
  return (await articles.remove({ _id: articleId, revision, publicationCount: 0 })) === 1;
}

/** For those who write: newest change first, without the bodies. */
export function listEdited({ below, limit }: { below: string | null; limit: number }) {
  const where = below === null ? {} : { editedKey: command.lt(below) };
  return articles.list({ where, orderBy: [['editedKey', 'desc']], limit, fields: heads });
}

/** For readers: newest publication first. */
export function listPublished({
  category,
  below,
  limit,
}: {
  category: string | null;
  below: string | null;
  limit: number;
}): Promise<ArticleDocument[]> {
  const where = {
    isPublished: true,
    ...(category === null ? {} : { category }),
    ...(below === null ? {} : { key: command.lt(below) }),
  };
  return articles.list({ where, orderBy: [['key', 'desc']], limit, fields: { terms: false } });
}

/** Those of one shelf that have all the terms, newest first. A shelf holds a hundred, so no more are looked at. */
export function listOfShelf(search: {
  shelf: number;
  terms: readonly string[];
  category: string | null;
  below: string | null;
  limit: number;
}): Promise<ArticleDocument[]> {
  const { shelf, terms, category, below, limit } = search;
  const where = {
    shelf,
    terms: command.all([...terms]),
    ...(category === null ? {} : { category }),
    ...(below === null ? {} : { key: command.lt(below) }),
  };
  return articles.list({ where, orderBy: [['key', 'desc']], limit, fields: { terms: false } });
}

/** Of the newest publication that readers see; -1 while they see none. */
export async function newestSeq(): Promise<number> {
  const [newest] = await articles.list({
    where: { isPublished: true },
    orderBy: [['key', 'desc']],
    limit: 1,
    fields: { seq: true },
  });
  return newest?.seq ?? -1;
}
