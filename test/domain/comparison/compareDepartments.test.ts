import fc from 'fast-check';
import type { Baseline } from '@/domain/comparison/Baseline';
import { compareDepartments } from '@/domain/comparison/compareDepartments';
import { kindsOf, type DecidedKind, type Rollup } from '@/domain/comparison/rollup';
import { aSample } from '../../support/aSample';

const kind = (changes: Partial<DecidedKind> = {}): DecidedKind => ({
  ...{ limitWd: 5, handlingWd: 3, stoppedWd: 0, isCorrectedTwice: false, count: 1 },
  ...changes,
});

const rollup = (departmentId: string, itemId: string, ...kinds: DecidedKind[]): Rollup => ({
  ...{ departmentId, itemId, month: '2026-11', kinds },
});

const baseline = (changes: Partial<Baseline> = {}): Baseline => ({
  ...{ itemId: 'landUse', from: '2025-01', until: '2025-12', decided: 40, medianWd: 5, highWd: null },
  ...{ lateShare: null, correctedTwiceShare: null, source: '2025 年审批系统导出' },
  ...changes,
});

const compare = (rollups: Rollup[], baselines: Baseline[] = [], least = 10) =>
  compareDepartments({ rollups, baselines, least });

const one = (departmentId: string, rollups: Rollup[], baselines: Baseline[] = [], least = 10) =>
  compare(rollups, baselines, least).departments.find((each) => each.departmentId === departmentId);

describe('a department, compared fairly', () => {
  it('shows how long the clock ran, what was in hand, what was late, corrected twice and stopped', () => {
    const rollups = [
      rollup('planning', 'landUse', kind({ handlingWd: 2, count: 5 }), kind({ handlingWd: 4, count: 3 })),
      rollup('planning', 'landUse', kind({ handlingWd: 6, stoppedWd: 10, isCorrectedTwice: true, count: 2 })),
    ];
    const figures = one('planning', rollups)?.figures;
    expect(figures).toMatchObject({ decided: 10, medianWd: 3, lateShare: 0.2, correctedTwiceShare: 0.2 });
    expect(figures?.highWd).toBeCloseTo(4.4);
    expect(figures?.inHandShare).toBeCloseTo(0.4);
    expect(figures?.stoppedWd).toBe(2);
  });

  it('says nothing about nine cases and something about ten, for the department and for each item', () => {
    const nine = one('planning', [rollup('planning', 'landUse', kind({ count: 9 }))]);
    expect(nine).toMatchObject({ decided: 9, figures: null, items: [{ decided: 9, figures: null }] });

    const both = [rollup('planning', 'landUse', kind({ count: 9 })), rollup('planning', 'design', kind())];
    expect(one('planning', both)).toMatchObject({ figures: { decided: 10 } });
    expect(one('planning', both)?.items.map(({ figures }) => figures)).toEqual([null, null]);
    expect(one('planning', both, [], 9)?.items[0]?.figures).not.toBeNull();
  });

  it('treats the same share of different limits alike', () => {
    const rollups = [
      rollup('planning', 'landUse', kind({ limitWd: 5, handlingWd: 4, count: 10 })),
      rollup('water', 'soil', kind({ limitWd: 10, handlingWd: 8, count: 10 })),
    ];
    const shares = compare(rollups).departments.map(({ figures }) => figures?.inHandShare);
    expect(shares[0]).toBeCloseTo(0.2);
    expect(shares[1]).toBeCloseTo(0.2);
  });

  it('gives 即办 no share of a limit that has no parts, but still says when it was late', () => {
    const atOnce = [
      kind({ limitWd: 0, handlingWd: 0, count: 8 }),
      kind({ limitWd: 0, handlingWd: 1, count: 2 }),
    ];
    expect(one('reform', [rollup('reform', 'filing', ...atOnce)])?.figures).toMatchObject({
      inHandShare: null,
      lateShare: 0.2,
    });
  });

  it('lists departments by id and never by a figure', () => {
    const rollups = [
      rollup('b', 'landUse', kind({ handlingWd: 1, count: 10 })),
      rollup('a', 'landUse', kind({ handlingWd: 9, count: 10 })),
    ];
    expect(compare(rollups).departments.map(({ departmentId }) => departmentId)).toEqual(['a', 'b']);
  });

  it('notes when departments decide different items', () => {
    const same = [rollup('a', 'landUse', kind()), rollup('b', 'landUse', kind())];
    expect(compare(same).isMixDifferent).toBe(false);
    expect(compare([...same, rollup('b', 'design', kind())]).isMixDifferent).toBe(true);
  });
});

describe('beside other departments', () => {
  it('is slower on both items although its own mix makes it look faster', () => {
    const rollups = [
      rollup('a', 'short', kind({ handlingWd: 2, count: 90 })),
      rollup('a', 'long', kind({ handlingWd: 12, count: 10 })),
      rollup('b', 'short', kind({ handlingWd: 1, count: 10 })),
      rollup('b', 'long', kind({ handlingWd: 10, count: 90 })),
    ];
    const [a, b] = compare(rollups).departments;
    expect(a?.figures?.medianWd).toBeLessThan(b?.figures?.medianWd ?? 0);
    expect(a?.otherDepartments).toMatchObject({
      itemIds: ['short', 'long'],
      medianWd: { own: 3, other: 1.9 },
    });
  });

  it('counts only items of which both decided enough', () => {
    const rollups = [
      rollup('a', 'landUse', kind({ count: 10 })),
      rollup('a', 'design', kind({ count: 10 })),
      rollup('b', 'landUse', kind({ count: 10 })),
      rollup('b', 'design', kind({ count: 9 })),
    ];
    expect(one('a', rollups)?.otherDepartments?.itemIds).toEqual(['landUse']);
    expect(one('a', [rollup('a', 'landUse', kind({ count: 10 }))])?.otherDepartments).toBeNull();
  });
});

describe('with the service and without', () => {
  const own = [
    rollup('planning', 'landUse', kind({ handlingWd: 3, count: 30 })),
    rollup('planning', 'design', kind({ handlingWd: 7, limitWd: 7, count: 10 })),
  ];

  it('weighs the same items with the same weights, the number decided with the service', () => {
    const without = [baseline(), baseline({ itemId: 'design', medianWd: 9 })];
    expect(one('planning', own, without)?.withoutService?.medianWd).toEqual({ own: 4, other: 6 });
  });

  it('leaves out items that nobody knows without the service, or of which too few were counted', () => {
    const without = [baseline(), baseline({ itemId: 'design', decided: 9 })];
    expect(one('planning', own, without)?.withoutService?.itemIds).toEqual(['landUse']);
    expect(one('planning', own)?.withoutService).toBeNull();
  });

  it('compares a share only over items whose source states it', () => {
    const without = [baseline({ lateShare: 0.1 }), baseline({ itemId: 'design', medianWd: 9 })];
    const standardised = one('planning', own, without)?.withoutService;
    expect(standardised?.lateShare).toEqual({ own: 0, other: 0.1 });
    expect(standardised?.correctedTwiceShare).toBeNull();
  });

  it('takes the baseline over the latest months, and of two that end alike the longer', () => {
    const without = [
      baseline({ medianWd: 8 }),
      baseline({ from: '2025-07', medianWd: 6 }),
      baseline({ from: '2023-01', until: '2023-12', medianWd: 20 }),
    ];
    expect(one('planning', own, without)?.items[0]?.without?.medianWd).toBe(8);
  });
});

const kindOf = fc.record<DecidedKind>({
  limitWd: fc.integer({ min: 0, max: 20 }),
  handlingWd: fc.integer({ min: 0, max: 40 }),
  stoppedWd: fc.integer({ min: 0, max: 40 }),
  isCorrectedTwice: fc.boolean(),
  count: fc.integer({ min: 1, max: 15 }),
});
const someRollups = fc.array(
  fc.record<Rollup>({
    itemId: fc.constantFrom('i', 'j', 'k'),
    departmentId: fc.constantFrom('a', 'b', 'c'),
    month: fc.constantFrom('2026-09', '2026-10', '2026-11'),
    kinds: fc.array(kindOf, { maxLength: 5 }),
  }),
  { maxLength: 20 },
);

describe('whatever was decided', () => {
  it('the order of the rollups does not matter', () => {
    const shuffled = someRollups.chain((rollups) =>
      fc.tuple(fc.constant(rollups), fc.shuffledSubarray(rollups, { minLength: rollups.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rollups, others]) => {
        expect(JSON.parse(rounded(compare(others)))).toEqual(JSON.parse(rounded(compare(rollups))));
      }),
    );
  });

  it('nobody is shown below the least number, and everybody from it on', () => {
    fc.assert(
      fc.property(someRollups, fc.integer({ min: 1, max: 40 }), (rollups, least) => {
        for (const department of compare(rollups, [], least).departments)
          for (const { decided, figures } of [department, ...department.items])
            expect(figures !== null).toBe(decided >= least);
      }),
    );
  });

  it('a department that takes as long as the others on every item stands even with them, whatever its mix', () => {
    const mixes = fc.array(fc.tuple(kindOf, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(mixes, (items) => {
        const rollups = items.flatMap(([alike, many, few], place) => [
          rollup('a', `item${place}`, { ...alike, count: many * 10 }),
          rollup('b', `item${place}`, { ...alike, count: few * 10 }),
        ]);
        const standardised = one('a', rollups)?.otherDepartments;
        expect(standardised?.medianWd.own).toBeCloseTo(standardised?.medianWd.other ?? NaN);
      }),
    );
  });

  it('what another department does leaves one’s own figures alone', () => {
    fc.assert(
      fc.property(someRollups, (rollups) => {
        const alone = rollups.filter(({ departmentId }) => departmentId === 'a');
        expect(one('a', rollups)?.figures).toEqual(one('a', alone)?.figures);
      }),
    );
  });
});

/** Sums of fractions depend on their order in the last digits. */
function rounded(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'number' ? Math.round(each * 1e9) / 1e9 : each,
  );
}

describe('counting by kind', () => {
  it('keeps apart only what a comparison asks for, and a second 补正 as such', () => {
    const samples = [
      aSample({ sampleId: '1' }),
      aSample({ sampleId: '2', preparationWd: 40, correctionRounds: 1 }),
      aSample({ sampleId: '3', correctionRounds: 2 }),
      aSample({ sampleId: '4', correctionRounds: 3 }),
    ];
    expect(kindsOf(samples)).toEqual([
      kind({ count: 2, limitWd: 5, handlingWd: 3 }),
      kind({ count: 2, limitWd: 5, handlingWd: 3, isCorrectedTwice: true }),
    ]);
    expect(kindsOf([...samples].reverse())).toEqual(kindsOf(samples));
  });
});
