import fc from 'fast-check';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import type { Answers, Question } from '@/domain/catalogue/question';
import { answersOfScene, answersScene } from '@/domain/catalogue/routeMap/answersScene';

const { questions } = defaultCatalogue;

/** Any answers that the page can give: none, 还不清楚, one option, or several in the question's order. */
function answerOf({ options, isMultiple }: Question): fc.Arbitrary<string[] | undefined> {
  const ids = options.map(({ optionId }) => optionId);
  const chosen = isMultiple ? fc.subarray(ids) : fc.constantFrom([], ...ids.map((id) => [id]));
  return fc.option(chosen, { nil: undefined });
}

const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...questions.map(answerOf))
  .map((chosen) =>
    Object.fromEntries(
      questions.flatMap(({ questionId }, place) =>
        chosen[place] === undefined ? [] : [[questionId, chosen[place]]],
      ),
    ),
  );

describe('answers in a mini-program code', () => {
  it('come back as they were and fit into what WeChat allows', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const scene = answersScene(questions, answers) ?? '';
        expect(scene).toMatch(/^[\w.]{1,32}$/);
        expect(answersOfScene(questions, scene)).toEqual(answers);
      }),
    );
  });

  it('are not read as answers to other questions', () => {
    const scene = answersScene(questions, {}) ?? '';
    const [first, ...rest] = questions;
    const changed = first === undefined ? [] : [{ ...first, options: [...first.options].reverse() }, ...rest];
    expect(answersOfScene(questions, scene)).toEqual({});
    expect(answersOfScene(changed, scene)).toBeUndefined();
    expect(answersOfScene(rest, scene)).toBeUndefined();
  });

  it.each(['', 'x', '.', 'case_0123456789abcdef01234567', '1.2.3'])('refuse %j', (scene) => {
    expect(answersOfScene(questions, scene)).toBeUndefined();
  });

  it('refuse a number that no option has', () => {
    const [print = '', digits = ''] = (answersScene(questions, {}) ?? '').split('.');
    expect(answersOfScene(questions, `${print}.${'z'.repeat(digits.length)}`)).toBeUndefined();
    expect(answersOfScene(questions, `${print}.${'-'.repeat(digits.length)}`)).toBeUndefined();
  });

  it('are not put into a code that is too small for them', () => {
    const [first] = questions;
    const many = Array.from(
      { length: 40 },
      (_, place) => ({ ...first, questionId: `q${place}` }) as Question,
    );
    expect(answersScene(many, {})).toBeUndefined();
  });
});
