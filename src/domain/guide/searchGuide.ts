import type { Catalogue } from '../catalogue/catalogue';
import { getDepartment } from '../catalogue/findItem';
import type { Fee } from '../publicity/Fee';
import { searchText } from './searchText';

/** Something in the guide that holds every word that was asked for. */
export interface GuideHit {
  readonly kind: 'item' | 'material' | 'fee';
  readonly id: string;
  readonly title: string;
  /** What it is about, or where it belongs. */
  readonly words: string;
}

interface Candidate extends GuideHit {
  readonly text: string;
}

const MOST_HITS = 30;

/** Items, papers and fees with all the words; those with the words in their name come first. No words find nothing. */
export function searchGuide({
  catalogue,
  fees,
  words,
}: {
  readonly catalogue: Catalogue;
  readonly fees: readonly Fee[];
  readonly words: string;
}): GuideHit[] {
  const wanted = searchText(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];

  const holds = (text: string) => wanted.every((word) => searchText(text).includes(word));
  const found = [...itemsOf(catalogue), ...materialsOf(catalogue), ...feesOf(fees)].filter(
    ({ title, text }) => holds(`${title} ${text}`),
  );
  const named = found.filter(({ title }) => holds(title));
  const others = found.filter(({ title }) => !holds(title));
  return [...named, ...others]
    .slice(0, MOST_HITS)
    .map(({ kind, id, title, words: about }) => ({ kind, id, title, words: about }));
}

function itemsOf(catalogue: Catalogue): Candidate[] {
  return catalogue.items.map((item) => {
    const { name, shortName } = getDepartment({ catalogue, departmentId: item.departmentId });
    const text = [name, shortName, item.resultName, item.hint ?? ''].join(' ');
    return { kind: 'item', id: item.itemId, title: item.name, words: shortName, text };
  });
}

function materialsOf({ materials, items }: Catalogue): Candidate[] {
  return materials.map(({ materialId, name, hint = '' }) => {
    const wanting = items.filter((item) => item.materials.some((need) => need.materialId === materialId));
    const words = wanting.length === 0 ? '材料' : `${wanting.length} 个事项要用`;
    return { kind: 'material', id: materialId, title: name, words, text: hint };
  });
}

function feesOf(fees: readonly Fee[]): Candidate[] {
  return fees.map(({ feeId, name, when, collector }) => {
    return { kind: 'fee', id: feeId, title: name, words: collector, text: `${when} ${collector} 费用` };
  });
}
