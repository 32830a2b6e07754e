import fc from 'fast-check';
import { checkCatalogue } from '@/domain/catalogue/check/checkCatalogue';
import { canHold } from '@/domain/catalogue/check/canHold';
import type { Answers, ConditionGroup, Question } from '@/domain/catalogue/question';
import { aCatalogue, anItem, aQuestion } from './aCatalogue';

const itemIds = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Any item may wait for any other, so some of these run in circles. */
const tangles = fc
  .tuple(
    ...itemIds.map(() => fc.array(fc.subarray(itemIds, { minLength: 1, maxLength: 2 }), { maxLength: 2 })),
  )
  .map((waits) => aCatalogue(...itemIds.map((itemId, position) => anItem(itemId, waits[position]))));

const optionIds = ['x', 'y', 'z'];
const questionIds = ['p', 'q', 'r'];

function groupsOver(known: string[]): fc.Arbitrary<ConditionGroup[]> {
  if (known.length === 0) return fc.constant([]);
  const condition = fc.record({
    questionId: fc.constantFrom(...known),
    isOneOf: fc.subarray(optionIds, { minLength: 1 }),
  });
  return fc.array(fc.record({ anyOf: fc.array(condition, { minLength: 1, maxLength: 2 }) }), {
    maxLength: 3,
  });
}

const questionLists = fc.tuple(
  ...questionIds.map((questionId, position) =>
    fc
      .record({ isMultiple: fc.boolean(), appliesWhen: groupsOver(questionIds.slice(0, position)) })
      .map((rest) => aQuestion(questionId, optionIds, rest)),
  ),
);

/** Every way to answer: one option or, where several may be chosen, any of them; nothing where it is not asked. */
function everyWay(questions: readonly Question[]): Answers[] {
  return questions.reduce<Answers[]>(
    (ways, question) =>
      ways.flatMap((answers) =>
        meets(question.appliesWhen, answers)
          ? choices(question).map((chosen) => ({ ...answers, [question.questionId]: chosen }))
          : [answers],
      ),
    [{}],
  );
}

function choices({ isMultiple }: Question): string[][] {
  const one = optionIds.map((optionId) => [optionId]);
  return isMultiple ? [...one, ['x', 'y'], ['x', 'z'], ['y', 'z'], optionIds] : one;
}

function meets(groups: readonly ConditionGroup[], answers: Answers): boolean {
  return groups.every(({ anyOf }) =>
    anyOf.some(({ questionId, isOneOf }) => isOneOf.some((id) => answers[questionId]?.includes(id))),
  );
}

/** Takes away whatever waits for nothing that is left, as long as something does. */
function hasCircle(waitsFor: ReadonlyMap<string, readonly string[]>): boolean {
  const left = new Map(waitsFor);
  for (;;) {
    const free = [...left].find(([, waits]) => waits.every((itemId) => !left.has(itemId)));
    if (!free) return left.size > 0;
    left.delete(free[0]);
  }
}

describe('whatever a district writes', () => {
  it('no catalogue that passes has a circle, and none is refused for a circle that is not there', () => {
    fc.assert(
      fc.property(tangles, (catalogue) => {
        const waitsFor = catalogue.items.map(
          ({ itemId, prerequisites }) => [itemId, prerequisites.flatMap(({ anyOf }) => anyOf)] as const,
        );
        const isTold = checkCatalogue(catalogue).errors.some(({ sentence }) => sentence.includes('首尾相接'));
        expect(isTold).toBe(hasCircle(new Map(waitsFor)));
      }),
    );
  });

  it('removing an item that others wait for is told at each of them', () => {
    fc.assert(
      fc.property(tangles, fc.constantFrom(...itemIds), (before, gone) => {
        const after = { ...before, items: before.items.filter(({ itemId }) => itemId !== gone) };
        const waiting = after.items.filter(({ prerequisites }) =>
          prerequisites.some(({ anyOf }) => anyOf.includes(gone)),
        );
        const told = checkCatalogue(after, { before }).errors.filter(({ sentence }) =>
          sentence.endsWith(`目录里没有“事项${gone}”。`),
        );
        expect(told.map(({ place }) => place.id)).toEqual(waiting.map(({ itemId }) => itemId));
      }),
    );
  });

  it('conditions can hold exactly where some answers meet them', () => {
    fc.assert(
      fc.property(questionLists, groupsOver(questionIds), (questions, groups) => {
        const isMet = everyWay(questions).some((answers) => meets(groups, answers));
        expect(canHold(groups, questions)).toBe(isMet);
      }),
      { numRuns: 500 },
    );
  });
});
