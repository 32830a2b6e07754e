import fc from 'fast-check';
import { prerequisitesWithin } from '@/domain/catalogue/prerequisitesWithin';
import { aCatalogue, anItem } from './aCatalogue';

const chain = aCatalogue(anItem('a'), anItem('b', [['a']]), anItem('c', [['b']]), anItem('d', [['c']]));

describe('what wanted items wait for', () => {
  it('is what the catalogue says when all are wanted', () => {
    expect(prerequisitesWithin({ catalogue: chain, itemIds: ['c', 'b', 'a'] })).toEqual({
      c: [{ anyOf: ['b'] }],
      b: [{ anyOf: ['a'] }],
      a: [],
    });
  });

  it('reaches over items that are not wanted', () => {
    expect(prerequisitesWithin({ catalogue: chain, itemIds: ['a', 'd'] })).toEqual({
      a: [],
      d: [{ anyOf: ['a'] }],
    });
  });

  it('is nothing when nothing before is wanted', () => {
    expect(prerequisitesWithin({ catalogue: chain, itemIds: ['d'] })).toEqual({ d: [] });
  });

  it('keeps of the alternatives those that are wanted', () => {
    const catalogue = aCatalogue(anItem('a'), anItem('b'), anItem('c', [['a', 'b']]));
    expect(prerequisitesWithin({ catalogue, itemIds: ['b', 'c'] })['c']).toEqual([{ anyOf: ['b'] }]);
    expect(prerequisitesWithin({ catalogue, itemIds: ['a', 'b', 'c'] })['c']).toEqual([
      { anyOf: ['a', 'b'] },
    ]);
  });

  it('counts all that alternatives wait for when neither is wanted', () => {
    const catalogue = aCatalogue(
      ...[anItem('a'), anItem('b'), anItem('x', [['a']]), anItem('y', [['b']]), anItem('c', [['x', 'y']])],
    );
    expect(prerequisitesWithin({ catalogue, itemIds: ['a', 'b', 'c'] })['c']).toEqual([
      { anyOf: ['a'] },
      { anyOf: ['b'] },
    ]);
  });

  it('names each group once, and not one that a narrower group implies', () => {
    const catalogue = aCatalogue(
      ...[
        anItem('a'),
        anItem('b'),
        anItem('x', [['a']]),
        anItem('y', [['a', 'b']]),
        anItem('c', [['x'], ['y']]),
      ],
    );
    expect(prerequisitesWithin({ catalogue, itemIds: ['a', 'b', 'c'] })['c']).toEqual([{ anyOf: ['a'] }]);
  });

  it('leaves an unknown item free', () => {
    expect(prerequisitesWithin({ catalogue: chain, itemIds: ['nowhere'] })).toEqual({ nowhere: [] });
  });

  it('ends also on a catalogue that runs in a circle', () => {
    const catalogue = aCatalogue(anItem('a', [['c']]), anItem('b', [['a']]), anItem('c', [['b']]));
    expect(Object.keys(prerequisitesWithin({ catalogue, itemIds: ['a', 'c'] }))).toEqual(['a', 'c']);
  });
});

describe('whatever the catalogue and the wish', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  /** Items wait for earlier ones only, so there is never a circle. */
  const catalogues = fc
    .tuple(
      ...names.map((_, place) => fc.array(fc.subarray(names.slice(0, place), { minLength: place ? 1 : 0 }))),
    )
    .map((waits) =>
      aCatalogue(
        ...names.map((name, place) =>
          anItem(
            name,
            (waits[place] ?? []).filter((group) => group.length > 0),
          ),
        ),
      ),
    );
  const wishes = fc.subarray(names, { minLength: 1 });

  it('only wanted items are waited for', () => {
    fc.assert(
      fc.property(catalogues, wishes, (catalogue, itemIds) => {
        const groups = Object.values(prerequisitesWithin({ catalogue, itemIds })).flat();
        expect(groups.flatMap(({ anyOf }) => anyOf).every((itemId) => itemIds.includes(itemId))).toBe(true);
        expect(groups.every(({ anyOf }) => anyOf.length > 0)).toBe(true);
      }),
    );
  });

  it('there is always an item that can go next, until all are done', () => {
    fc.assert(
      fc.property(catalogues, wishes, (catalogue, itemIds) => {
        const waits = prerequisitesWithin({ catalogue, itemIds });
        const done = new Set<string>();
        while (done.size < itemIds.length) {
          const next = itemIds.find(
            (itemId) =>
              !done.has(itemId) && waits[itemId]?.every(({ anyOf }) => anyOf.some((one) => done.has(one))),
          );
          expect(next).toBeDefined();
          done.add(next ?? '');
        }
      }),
    );
  });

  it('the order of the wish does not matter', () => {
    fc.assert(
      fc.property(catalogues, wishes, (catalogue, itemIds) => {
        const backwards = prerequisitesWithin({ catalogue, itemIds: [...itemIds].reverse() });
        expect(backwards).toEqual(prerequisitesWithin({ catalogue, itemIds }));
      }),
    );
  });
});
