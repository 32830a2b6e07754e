import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { RouteBundle } from '@/domain/catalogue/routeMap';
import type { RouteItem } from '@/domain/catalogue/routeMap/routeItem';
import { promisedWords, statutoryWords } from '@/features/service/limitWords';
import { bundleNames, namesOf, waitWords } from '../routeWords';

interface ItemFact {
  readonly title: string;
  readonly words: string;
}

/** What is to be said about one item of the map beside its papers. */
export function itemFacts({
  catalogue,
  routeItem,
  bundles,
}: {
  readonly catalogue: Catalogue;
  readonly routeItem: RouteItem;
  readonly bundles: readonly RouteBundle[];
}): ItemFact[] {
  const { item, waitsFor, besideIds } = routeItem;
  const bundle = bundles.find(({ itemIds }) => itemIds.includes(item.itemId));
  const bundleWords = bundle === undefined ? '' : `${bundleNames[bundle.bundle]},一张表一起申请`;

  return [
    { title: '先办完', words: waitsFor.length === 0 ? '不用等其他事项' : waitWords(catalogue, waitsFor) },
    { title: '可同时办', words: namesOf(catalogue, besideIds).join('、') },
    { title: '可合并', words: bundleWords },
    { title: '承诺时限', words: promisedWords(item).replace(/^承诺 ?/, '') },
    { title: '法定时限', words: statutoryWords(item.statutoryLimit).replace(/^法定 /, '') },
    { title: '办结得到', words: item.resultName },
    { title: '依据', words: item.source },
  ].filter(({ words }) => words !== '');
}
