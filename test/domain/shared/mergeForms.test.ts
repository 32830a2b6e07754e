import { isSameForm, mergeForms, valueAt } from '@/domain/shared/mergeForms';

const base = { enterprise: { name: '', code: '' }, itemIds: ['a'], question: '', visit: { day: '' } };
type Form = typeof base;

const on = (changes: Partial<Form>): Form => ({ ...base, ...changes });

describe('two versions of one form', () => {
  it('take over from each other what only one side changed, also within one group', () => {
    const mine = on({ enterprise: { name: '甲', code: '' }, question: '问' });
    const theirs = on({ enterprise: { name: '', code: '1' }, itemIds: ['a', 'b'] });
    expect(mergeForms({ base, mine, theirs })).toEqual({
      form: {
        enterprise: { name: '甲', code: '1' },
        itemIds: ['a', 'b'],
        question: '问',
        visit: { day: '' },
      },
      conflicts: [],
    });
  });

  it('keep mine and name the path where both changed one value', () => {
    const mine = on({ enterprise: { name: '甲', code: '' }, itemIds: ['b'] });
    const theirs = on({ enterprise: { name: '乙', code: '' }, itemIds: ['c'] });
    const { form, conflicts } = mergeForms({ base, mine, theirs });
    expect(form).toEqual(mine);
    expect(conflicts).toEqual(['enterprise.name', 'itemIds']);
  });

  it('follow a choice, value by value', () => {
    const mine = on({ enterprise: { name: '甲', code: '' }, question: '我的' });
    const theirs = on({ enterprise: { name: '乙', code: '' }, question: '别处的' });
    const chosen = mergeForms({ base, mine, theirs }, (path) => (path === 'question' ? 'theirs' : 'mine'));
    expect(chosen).toEqual({
      form: on({ enterprise: { name: '甲', code: '' }, question: '别处的' }),
      conflicts: [],
    });
  });

  it('do not differ where both came to the same', () => {
    const both = on({ question: '一样' });
    expect(mergeForms({ base, mine: both, theirs: { ...both } }).conflicts).toEqual([]);
  });

  it('take what one side cleared as cleared', () => {
    const full = on({ question: '写过' });
    expect(mergeForms({ base: full, mine: full, theirs: base }).form.question).toBe('');
  });
});

describe('a form', () => {
  it('is the same whatever the order of its names', () => {
    expect(isSameForm({ a: 1, b: { c: 2, d: [1] } }, { b: { d: [1], c: 2 }, a: 1 })).toBe(true);
    expect(isSameForm({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });

  it('is read by path', () => {
    expect(valueAt(base, 'enterprise.name')).toBe('');
    expect(valueAt(base, 'itemIds.0.name')).toBeUndefined();
  });
});
