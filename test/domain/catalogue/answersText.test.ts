import fc from 'fast-check';
import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import { answersText, parseAnswersText } from '@/domain/catalogue/routeMap/answersText';
import { readAnswers } from '@/domain/catalogue/routeMap/readAnswers';
import { plainFactory } from './aProject';

const { questions } = defaultCatalogue;

describe('answers in a link', () => {
  it('are one short line', () => {
    expect(answersText({ kind: ['factory'], eia: [], site: ['waste', 'sewage'] })).toBe(
      'kind.factory~eia~site.waste.sewage',
    );
  });

  it('come back as they were', () => {
    const id = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,11}$/);
    const answers = fc.dictionary(id, fc.array(id, { maxLength: 4 }), { maxKeys: 10, noNullPrototype: true });
    fc.assert(
      fc.property(answers, (given) => {
        expect(parseAnswersText(answersText(given))).toEqual({ given, brokenCount: 0 });
      }),
    );
  });

  it.each([
    ['', {}, 0],
    ['kind.factory', { kind: ['factory'] }, 0],
    ['kind.factory~', { kind: ['factory'] }, 1],
    ['kind.factory~kind.building', { kind: ['factory'] }, 1],
    ['<script>~kind.factory', { kind: ['factory'] }, 1],
    ['__proto__.x', {}, 1],
    ['constructor.x', { constructor: ['x'] }, 0],
    ['.~..', {}, 2],
  ])('%p is read as far as it can be', (text, given, brokenCount) => {
    expect(parseAnswersText(text)).toEqual({ given, brokenCount });
  });

  it('are read whatever somebody writes there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { given } = parseAnswersText(text);
        const { answers } = readAnswers({ questions, given });
        expect(
          Object.keys(answers).every((id) => questions.some(({ questionId }) => questionId === id)),
        ).toBe(true);
      }),
    );
  });

  it('are cut at a length that no map needs', () => {
    const { brokenCount } = parseAnswersText(`kind.factory~${'x'.repeat(5000)}`);
    expect(brokenCount).toBe(1);
  });
});

describe('answers from elsewhere', () => {
  function read(given: Record<string, string[]>) {
    const { answers, unclear, unknownCount } = readAnswers({ questions, given });
    return { answers, unclear: unclear.map(({ questionId }) => questionId), unknownCount };
  }

  it('are kept whole where the catalogue knows them all', () => {
    expect(read(plainFactory)).toEqual({ answers: plainFactory, unclear: [], unknownCount: 0 });
    expect(read({ kind: [] })).toEqual({ answers: { kind: [] }, unclear: [], unknownCount: 0 });
  });

  it.each([
    ['a question that is not asked', { moon: ['yes'], kind: ['factory'] }, { kind: ['factory'] }, [], 1],
    ['an option that there is not', { kind: ['castle'], fire: ['no'] }, { fire: ['no'] }, ['kind'], 0],
    ['one of several options gone', { site: ['waste', 'moon'] }, { site: ['waste'] }, ['site'], 0],
    ['two answers where one is asked', { kind: ['factory', 'building'] }, {}, ['kind'], 0],
    ['都没有 together with something', { site: ['none', 'waste'] }, {}, ['site'], 0],
    ['the name of a built-in', { constructor: ['x'] }, {}, [], 1],
  ])('lose only %s', (_, given, answers, unclear, unknownCount) => {
    expect(read(given)).toEqual({ answers, unclear, unknownCount });
  });

  it('stand in the catalogue’s order, each option once', () => {
    const { answers } = read({ site: ['sewage', 'cityRoad', 'sewage'], kind: ['factory'] });
    expect(answersText(answers)).toBe('kind.factory~site.cityRoad.sewage');
  });
});
