import { worstCheck } from '@/domain/shared/wordsCheck';
import { wordsIn } from '@/domain/shared/wordsIn';

describe('the words in a command', () => {
  it.each([
    ['a sentence', { reason: '项目取消' }, [{ field: 'reason', words: '项目取消' }]],
    ['a sentence in Latin letters', { note: 'see you there' }, [{ field: 'note', words: 'see you there' }]],
    ['a single Latin word where people talk', { text: 'ok' }, [{ field: 'text', words: 'ok' }]],
    ['a line deep inside', { wishes: [{ title: '总图' }] }, [{ field: 'wishes.0.title', words: '总图' }]],
    ['a form’s field by its own name', { payload: { words: '好' } }, [{ field: 'words', words: '好' }]],
  ])('hold %s', (_what, command, said) => {
    expect(wordsIn(command)).toEqual(said);
  });

  it.each([
    ['ids, kinds and days', { caseId: 'case_1~000002', type: 'RateCase', day: '2026-11-26', n: 3, at: null }],
    ['a number, a phone, a link', { number: 'DB-2026/17', phone: '13800001111', place: 'https://a.b/c?d=1' }],
    ['nothing but spaces', { words: ' \n ', text: '' }],
    [
      'our own text that came back, or where a file lies',
      { readText: '委托书全文', fileID: 'cloud://x/图.jpg' },
    ],
    ['what is no object', undefined],
  ])('do not hold %s', (_what, command) => {
    expect(wordsIn(command)).toEqual([]);
  });
});

it.each([
  [[], 'none'],
  [['pass', 'none'], 'pass'],
  [['pass', 'unchecked', 'pass'], 'unchecked'],
  [['unchecked', 'review'], 'review'],
] as const)('the check of portions that gave %j is %s', (checks, worst) => {
  expect(worstCheck(checks)).toBe(worst);
});
