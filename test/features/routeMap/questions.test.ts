import type { Question } from '@/domain/catalogue/question';
import { answerWords } from '@/features/routeMap/answerWords';
import { chosenAfter } from '@/features/routeMap/chosenAfter';

const single: Question = {
  questionId: 'one',
  words: '选哪一个?',
  isMultiple: false,
  options: [
    { optionId: 'a', words: '甲' },
    { optionId: 'b', words: '乙' },
  ],
  appliesWhen: [],
};
const several: Question = {
  ...single,
  isMultiple: true,
  options: [...single.options, { optionId: 'none', words: '都没有', excludesOthers: true }],
};

describe('a tap on an option', () => {
  it.each<[string, Question, string[] | undefined, string, string[] | undefined]>([
    ['chooses the first', single, undefined, 'a', ['a']],
    ['replaces the only one', single, ['a'], 'b', ['b']],
    ['leaves the only one as it is', single, ['a'], 'a', ['a']],
    ['adds to several', several, ['a'], 'b', ['a', 'b']],
    ['takes one of several away', several, ['a', 'b'], 'a', ['b']],
    ['takes the last away: that is no answer, not 还不清楚', several, ['a'], 'a', undefined],
    ['replaces 还不清楚', several, [], 'a', ['a']],
    ['on 都没有 leaves it alone', several, ['a', 'b'], 'none', ['none']],
    ['on another puts 都没有 away', several, ['none'], 'b', ['b']],
  ])('%s', (_, question, chosen, optionId, after) => {
    expect(chosenAfter({ question, chosen, optionId })).toEqual(after);
  });
});

describe('an answer in words', () => {
  it.each([
    [{}, ''],
    [{ one: [] }, '还不清楚'],
    [{ one: ['b', 'a'] }, '甲、乙'],
    [{ one: ['gone'] }, ''],
  ])('of %p is “%s”', (answers, words) => {
    expect(answerWords(several, answers)).toBe(words);
  });
});
