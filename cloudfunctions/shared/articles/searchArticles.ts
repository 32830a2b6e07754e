import type { ArticlePage, ArticleRow } from '@/domain/publicity/Article';
import { holdsWords, leadOf, queryTerms, queryWords } from '@/domain/publicity/articleSearch';

import type { ArticleDocument } from '../repositories/articles/ArticleDocument';
import { listOfShelf, listPublished, newestSeq } from '../repositories/articles/articleRepository';
import { PER_SHELF } from './publishArticle';

const PAGE = 10;
/** Reads of one call; where they do not fill a page, the cursor leads on. */
const MOST_READS = 8;

interface Search {
  readonly category: string | null;
  readonly words: string;
  /** The key of the last row that was shown or looked at. */
  readonly cursor: string | null;
}

/** What readers find, newest first, ten a page. With words only what has all of them. */
export async function searchArticles({ category, words, cursor }: Search): Promise<ArticlePage> {
  const wanted = queryWords(words);
  if (wanted.length > 0) return searchShelves({ category, wanted, below: cursor });

  const found = await listPublished({ category, below: cursor, limit: PAGE + 1 });
  const last = found[PAGE - 1];
  const nextCursor = found.length > PAGE && last ? last.key : null;
  return { rows: found.slice(0, PAGE).flatMap((article) => rowOf(article, [])), nextCursor };
}

interface ShelfSearch {
  readonly category: string | null;
  readonly wanted: readonly string[];
  readonly below: string | null;
}

/** From the newest shelf downwards; the pairs of signs choose the candidates, their text decides. */
async function searchShelves({ category, wanted, below }: ShelfSearch): Promise<ArticlePage> {
  const terms = queryTerms(wanted);
  const rows: ArticleRow[] = [];
  let shelf = Math.floor((below === null ? await newestSeq() : Number(below.slice(0, 8))) / PER_SHELF);
  let cursor = below;

  for (let reads = 0; shelf >= 0; reads += 1) {
    if (reads === MOST_READS) return { rows, nextCursor: cursor };
    const found = await listOfShelf({ shelf, terms, category, below: cursor, limit: PAGE });
    for (const article of found) {
      cursor = article.key;
      if (article.published && holdsWords(article.published.content, wanted))
        rows.push(...rowOf(article, wanted));
      if (rows.length === PAGE) return { rows, nextCursor: cursor };
    }
    if (found.length < PAGE) {
      cursor = startOf(shelf);
      shelf -= 1;
    }
  }
  return { rows, nextCursor: null };
}

/** Before every key of the shelf. */
function startOf(shelf: number): string {
  return String(shelf * PER_SHELF).padStart(8, '0');
}

function rowOf({ _id: articleId, published }: ArticleDocument, words: readonly string[]): ArticleRow[] {
  if (!published) return [];

  const { content, publishedAt } = published;
  const { category, title, body } = content;
  return [{ articleId, category, title, lead: leadOf(body, words), publishedAt }];
}
