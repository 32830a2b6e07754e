import { collection, command } from '../../database/collection';
import type { ArticleVersion, Publication } from './ArticleDocument';

const versions = collection<ArticleVersion>('articleVersions');

const idOf = (articleId: string, number: number) => `${articleId}_${number}`;

/** Keeps a publication for good; repeating it changes nothing. */
export async function keepVersion(articleId: string, publication: Publication): Promise<void> {
  await versions.insert({ _id: idOf(articleId, publication.number), articleId, ...publication });
}

export function findVersion(articleId: string, number: number): Promise<ArticleVersion | undefined> {
  return versions.find(idOf(articleId, number));
}

/** Newest first, without the bodies. */
export function listVersions(search: {
  articleId: string;
  below: number | null;
  limit: number;
}): Promise<ArticleVersion[]> {
  const { articleId, below, limit } = search;
  const where = { articleId, ...(below === null ? {} : { number: command.lt(below) }) };
  const fields = { 'content.body': false };
  return versions.list({ where, orderBy: [['number', 'desc']], limit, fields });
}
