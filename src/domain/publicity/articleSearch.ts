import { searchText } from '../guide/searchText';
import type { ArticleContent } from './Article';
import { plainWords } from './articleBlocks';

const LEAD = 60;
/** Signs before the words that were found. */
const BEFORE = 16;
/** As many words as a query may have, each with at most so many signs. */
const MOST_WORDS = 5;
const MOST_SIGNS = 20;

/** What an article is found by: each sign and each pair of neighbouring signs of its words, once. */
export function articleTerms({ title, source, body }: Omit<ArticleContent, 'category'>): string[] {
  const words = searchText(`${title} ${source} ${plainWords(body)}`)
    .split(' ')
    .filter(Boolean);
  return [...new Set(words.flatMap((word) => [...Array.from(word), ...pairsOf(word)]))];
}

/** The words that are looked for; empty where nothing was asked. */
export function queryWords(words: string): string[] {
  return searchText(words)
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => Array.from(word).slice(0, MOST_SIGNS).join(''));
}

/** What every article with these words has among its terms; an article may have them and still not the words. */
export function queryTerms(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => (Array.from(word).length === 1 ? [word] : pairsOf(word))))];
}

/** Whether the article has every word as it was asked for. */
export function holdsWords(
  { title, source, body }: Omit<ArticleContent, 'category'>,
  words: readonly string[],
): boolean {
  const text = searchText(`${title} ${source} ${plainWords(body)}`);
  return words.every((word) => text.includes(word));
}

/** The article's beginning, or where the first of the words stands in it. */
export function leadOf(body: string, words: readonly string[] = []): string {
  const signs = Array.from(plainWords(body));
  const small = signs.map((sign) => sign.toLowerCase()).join('');
  const place = words.map((word) => small.indexOf(word)).find((found) => found >= 0) ?? 0;
  const from = Math.max(0, Array.from(small.slice(0, place)).length - BEFORE);
  const lead = signs.slice(from, from + LEAD).join('');
  return `${from > 0 ? '…' : ''}${lead}${from + LEAD < signs.length ? '…' : ''}`;
}

function pairsOf(word: string): string[] {
  const signs = Array.from(word);
  return signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`);
}
