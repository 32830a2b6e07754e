import fc from 'fast-check';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { isSameCatalogue, mergeCatalogues } from '@/domain/catalogue/merge/mergeCatalogues';
import { aCatalogue, anItem } from './aCatalogue';

const base = aCatalogue(anItem('a'), anItem('b'), anItem('c'));

function withLimit(catalogue: Catalogue, itemId: string, promisedLimitWd: number): Catalogue {
  const items = catalogue.items.map((item) => (item.itemId === itemId ? { ...item, promisedLimitWd } : item));
  return { ...catalogue, items };
}

function without(catalogue: Catalogue, itemId: string): Catalogue {
  return { ...catalogue, items: catalogue.items.filter((item) => item.itemId !== itemId) };
}

const idsOf = ({ items }: Catalogue) => items.map(({ itemId }) => itemId).join('');

describe('two people who edit one catalogue', () => {
  it('both get what they did to different items', () => {
    const merge = { base, mine: withLimit(base, 'a', 7), theirs: withLimit(base, 'b', 8) };
    const both = withLimit(withLimit(base, 'a', 7), 'b', 8);
    expect(mergeCatalogues(merge)).toEqual({ merged: both, conflicts: [] });
  });

  it('learn that both changed the same item, where what is stored stays', () => {
    const merge = { base, mine: withLimit(base, 'a', 7), theirs: withLimit(base, 'a', 8) };
    expect(mergeCatalogues(merge)).toEqual({
      merged: withLimit(base, 'a', 8),
      conflicts: [{ kind: 'item', id: 'a' }],
    });
  });

  it('agree where both did the same', () => {
    const same = withLimit(base, 'a', 7);
    expect(mergeCatalogues({ base, mine: same, theirs: same })).toEqual({ merged: same, conflicts: [] });
  });

  it.each([
    ['I removed and they changed', without(base, 'a'), withLimit(base, 'a', 8), 8],
    ['they removed and I changed', withLimit(base, 'a', 7), without(base, 'a'), 7],
  ])('keep an item that %s, and learn of it', (_what, mine, theirs, limit) => {
    const { merged, conflicts } = mergeCatalogues({ base, mine, theirs });
    expect(merged.items.find(({ itemId }) => itemId === 'a')?.promisedLimitWd).toBe(limit);
    expect(conflicts).toEqual([{ kind: 'item', id: 'a' }]);
  });

  it('keep each other’s order and additions', () => {
    const moved = aCatalogue(anItem('c'), anItem('a'), anItem('b'), anItem('t'));
    const added = { ...base, items: [...base.items, anItem('m')] };
    expect(idsOf(mergeCatalogues({ base, mine: added, theirs: moved }).merged)).toBe('cmabt');
    expect(idsOf(mergeCatalogues({ base, mine: moved, theirs: added }).merged)).toBe('cmabt');
  });
});

describe('taking a removal back', () => {
  it('puts the item where it was and leaves what was done since', () => {
    const removed = without(base, 'b');
    const since = withLimit(removed, 'c', 9);
    const { merged, conflicts } = mergeCatalogues({ base: removed, mine: since, theirs: base });
    expect(merged).toEqual(withLimit(base, 'c', 9));
    expect(conflicts).toEqual([]);
  });
});

describe('whatever two people do', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const catalogues = fc
    .shuffledSubarray(ids)
    .chain((itemIds) =>
      fc.tuple(
        ...itemIds.map((itemId) =>
          fc.nat(2).map((promisedLimitWd) => ({ ...anItem(itemId), promisedLimitWd })),
        ),
      ),
    )
    .map((items) => aCatalogue(...items));

  it('nothing changes for who did nothing, and no conflict comes of it', () => {
    fc.assert(
      fc.property(catalogues, catalogues, (before, after) => {
        const theirs = mergeCatalogues({ base: before, mine: before, theirs: after });
        const mine = mergeCatalogues({ base: before, mine: after, theirs: before });
        expect(theirs).toEqual({ merged: after, conflicts: [] });
        expect(mine.conflicts).toEqual([]);
        expect(isSameCatalogue(mine.merged, after)).toBe(true);
      }),
    );
  });

  it('every item that one of them changed and the other did not is as that one left it', () => {
    fc.assert(
      fc.property(catalogues, catalogues, catalogues, (before, mine, theirs) => {
        const { merged, conflicts } = mergeCatalogues({ base: before, mine, theirs });
        const limitIn = ({ items }: Catalogue, id: string) =>
          items.find(({ itemId }) => itemId === id)?.promisedLimitWd;
        for (const id of ids) {
          if (conflicts.some((place) => place.id === id)) continue;
          const [was, my, their] = [before, mine, theirs].map((each) => limitIn(each, id));
          expect(limitIn(merged, id)).toBe(my === was ? their : my);
        }
      }),
    );
  });
});
