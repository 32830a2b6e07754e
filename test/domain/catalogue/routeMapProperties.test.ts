import fc from 'fast-check';
import type { Catalogue, ServiceItem } from '@/domain/catalogue/catalogue';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import type { Answers, ConditionGroup, Question } from '@/domain/catalogue/question';
import { routeItems, routeMap } from '@/domain/catalogue/routeMap';
import { questionsFor } from '@/domain/catalogue/routeMap/questionsFor';
import { stageOrder } from '@/domain/catalogue/stage';
import { aCatalogue, anItem } from './aCatalogue';
import { itemIdsOf, maybeIdsOf } from './aProject';

const optionIds = ['x', 'y', 'z'];

function questionsOf(kinds: readonly { isMultiple: boolean; appliesWhen: ConditionGroup[] }[]): Question[] {
  return kinds.map(({ isMultiple, appliesWhen }, place) => ({
    questionId: `q${place}`,
    words: `问题${place}`,
    isMultiple,
    options: optionIds.map((optionId) => ({ optionId, words: optionId })),
    appliesWhen,
  }));
}

function groupsUpTo(place: number): fc.Arbitrary<ConditionGroup[]> {
  if (place === 0) return fc.constant([]);
  const condition = fc.record({
    questionId: fc.nat({ max: place - 1 }).map((each) => `q${each}`),
    isOneOf: fc.subarray(optionIds, { minLength: 1 }),
  });
  return fc.array(fc.record({ anyOf: fc.array(condition, { minLength: 1, maxLength: 2 }) }), {
    maxLength: 2,
  });
}

const QUESTIONS = 5;
const ITEMS = 8;
const questionLists = fc
  .tuple(
    ...Array.from({ length: QUESTIONS }, (_, place) =>
      fc.record({ isMultiple: fc.boolean(), appliesWhen: groupsUpTo(place) }),
    ),
  )
  .map(questionsOf);

/** Items wait only for earlier ones and for papers of earlier ones, and stand in their stage or a later one. */
const itemLists = fc
  .tuple(
    ...Array.from({ length: ITEMS }, (_, place) => {
      const earlier = Array.from({ length: place }, (_each, number) => `i${number}`);
      return fc.record({
        waits: fc.array(fc.subarray(earlier), { maxLength: 3 }),
        papersOf: fc.subarray(earlier),
        appliesWhen: groupsUpTo(QUESTIONS),
        promisedLimitWd: fc.nat({ max: 20 }),
      });
    }),
  )
  .map((drafts) =>
    drafts.map(({ waits, papersOf, appliesWhen, promisedLimitWd }, place): ServiceItem => ({
      ...anItem(
        `i${place}`,
        waits.filter((group) => group.length > 0),
      ),
      stage: stageOrder[Math.floor((place * stageOrder.length) / ITEMS)] ?? 'completion',
      materials: papersOf.map((id) => ({ materialId: `of-${id}`, isPrimary: true, originals: 1, copies: 0 })),
      appliesWhen,
      promisedLimitWd,
    })),
  );

const catalogues = fc.tuple(questionLists, itemLists).map(([questions, items]): Catalogue => ({
  ...aCatalogue(...items),
  questions,
  materials: items.map(({ itemId }) => ({ materialId: `of-${itemId}`, name: itemId, resultOf: [itemId] })),
}));

/** Some answers to any of the questions, 还不清楚 and no answer at all among them. */
const someAnswers = fc
  .tuple(...Array.from({ length: QUESTIONS }, () => fc.option(fc.subarray(optionIds))))
  .map((chosen): Answers =>
    Object.fromEntries(chosen.flatMap((each, place) => (each === null ? [] : [[`q${place}`, each]]))),
  );

function answered({ questions }: Catalogue, wish: Answers): Answers {
  return Object.fromEntries(
    questions.map(({ questionId, isMultiple }) => {
      const chosen = wish[questionId] ?? [];
      const sure = chosen.length > 0 ? chosen : ['x'];
      return [questionId, isMultiple ? sure : sure.slice(0, 1)];
    }),
  );
}

describe('whatever the catalogue and the answers', () => {
  it('the same answers always give the same map, in whatever order they were given', () => {
    fc.assert(
      fc.property(catalogues, someAnswers, (catalogue, answers) => {
        const backwards = Object.fromEntries(Object.entries(answers).reverse());
        expect(routeMap({ catalogue, answers: backwards })).toEqual(routeMap({ catalogue, answers }));
      }),
    );
  });

  it('an item is needed, open or neither, and stands on the map once', () => {
    fc.assert(
      fc.property(catalogues, someAnswers, (catalogue, answers) => {
        const map = routeMap({ catalogue, answers });
        const all = [...itemIdsOf(map), ...maybeIdsOf(map)];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('of every group that an item waits for one stands before it and has ended', () => {
    fc.assert(
      fc.property(catalogues, someAnswers, (catalogue, answers) => {
        const items = routeItems(routeMap({ catalogue, answers }));
        for (const [place, { waitsFor, startWd }] of items.entries()) {
          const before = items.slice(0, place).filter(({ endWd }) => endWd <= startWd);
          const ended = new Set(before.map(({ item }) => item.itemId));
          expect(waitsFor.every(({ anyOf }) => anyOf.some((itemId) => ended.has(itemId)))).toBe(true);
        }
      }),
    );
  });

  it('items that run side by side begin together and name each other', () => {
    fc.assert(
      fc.property(catalogues, someAnswers, (catalogue, answers) => {
        for (const group of routeMap({ catalogue, answers }).stages.flatMap(({ groups }) => groups)) {
          expect(new Set(group.map(({ startWd }) => startWd)).size).toBe(1);
          for (const one of group)
            expect(one.besideIds).toEqual(
              expect.arrayContaining(group.filter((each) => each !== one).map(({ item }) => item.itemId)),
            );
        }
      }),
    );
  });

  it('the whole takes at least as long as its longest item, and no longer than all items one by one', () => {
    fc.assert(
      fc.property(catalogues, someAnswers, (catalogue, answers) => {
        const map = routeMap({ catalogue, answers });
        const limits = routeItems(map).map(({ item }) => item.promisedLimitWd);
        expect(map.totalWd).toBeGreaterThanOrEqual(Math.max(0, ...limits));
        expect(map.totalWd).toBeLessThanOrEqual(limits.reduce((sum, each) => sum + each, 0));
        expect(map.mostWd).toBeGreaterThanOrEqual(map.totalWd);
      }),
    );
  });

  it('one more choice among several never removes an item', () => {
    fc.assert(
      fc.property(catalogues, someAnswers, fc.constantFrom(...optionIds), (catalogue, wish, more) => {
        const answers = answered(catalogue, wish);
        const needed = itemIdsOf(routeMap({ catalogue, answers }));
        for (const { questionId } of catalogue.questions.filter(({ isMultiple }) => isMultiple)) {
          const wider = { ...answers, [questionId]: [...(answers[questionId] ?? []), more] };
          expect(itemIdsOf(routeMap({ catalogue, answers: wider }))).toEqual(expect.arrayContaining(needed));
        }
      }),
    );
  });

  it('still-unclear answers never lose an item, nor promise less time than the worst that may come', () => {
    const unsure = fc.subarray(Array.from({ length: QUESTIONS }, (_, place) => `q${place}`));
    fc.assert(
      fc.property(catalogues, someAnswers, unsure, (catalogue, wish, forgotten) => {
        const answers = answered(catalogue, wish);
        const sure = routeMap({ catalogue, answers });
        const unclear = { ...answers, ...Object.fromEntries(forgotten.map((id) => [id, []])) };
        const open = routeMap({ catalogue, answers: unclear });
        expect([...itemIdsOf(open), ...maybeIdsOf(open)]).toEqual(expect.arrayContaining(itemIdsOf(sure)));
        expect(open.mostWd).toBeGreaterThanOrEqual(sure.totalWd);
      }),
    );
  });

  it('every open item names a question that is asked and has no sure answer', () => {
    fc.assert(
      fc.property(catalogues, someAnswers, (catalogue, answers) => {
        const asked = questionsFor({ catalogue, answers }).map(({ questionId }) => questionId);
        for (const { decidedBy } of routeMap({ catalogue, answers }).maybe) {
          expect(decidedBy.length).toBeGreaterThan(0);
          for (const { questionId } of decidedBy) {
            expect(asked).toContain(questionId);
            expect(answers[questionId] ?? []).toEqual([]);
          }
        }
      }),
    );
  });
});

describe('whatever a person answers to the questions as they ship', () => {
  const answers: fc.Arbitrary<Answers> = fc
    .tuple(
      ...defaultCatalogue.questions.map(({ options, isMultiple }) =>
        fc.subarray(
          options.map(({ optionId }) => optionId),
          { minLength: 1, maxLength: isMultiple ? options.length : 1 },
        ),
      ),
    )
    .map((chosen) =>
      Object.fromEntries(
        defaultCatalogue.questions.map(({ questionId }, place) => [questionId, chosen[place] ?? []]),
      ),
    );

  it('nothing stays open, 施工许可 and 竣工 are always there, and 立项 at most once', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const map = routeMap({ catalogue: defaultCatalogue, answers: given });
        const itemIds = itemIdsOf(map);
        expect(map.maybe).toEqual([]);
        expect(itemIds).toEqual(
          expect.arrayContaining(['constructionPermit', 'jointAcceptance', 'completionFiling']),
        );
        for (const [one, other] of [
          ['investmentFiling', 'investmentApproval'],
          ['eiaReport', 'eiaForm'],
          ['soilConservationReport', 'soilConservationForm'],
        ])
          expect(itemIds.filter((itemId) => itemId === one || itemId === other).length).toBeLessThan(2);
      }),
    );
  });

  it('it never takes longer than 44 working days, or 54 with 核准, all that may run beside the 规划 items included', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { totalWd } = routeMap({ catalogue: defaultCatalogue, answers: given });
        expect(totalWd).toBeLessThanOrEqual(given['approval']?.[0] === 'approval' ? 54 : 44);
      }),
    );
  });
});
