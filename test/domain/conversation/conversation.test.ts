import { firstWords } from '@/domain/conversation/firstWords';
import { refusalOfWriting } from '@/domain/conversation/sides';
import { emptyTally, tallyAfter, unreadFor } from '@/domain/conversation/tally';
import type { ConversationSide } from '@/domain/conversation/ConversationMessage';
import { lengthOf } from '@/domain/shared/text';
import fc from 'fast-check';

const specialist = {
  accountId: 'account_s',
  name: '示例专员甲',
  departmentName: '规资局',
  since: '2026-11-25',
};

describe('who may write', () => {
  it.each([
    ['applicant', undefined],
    ['specialist', undefined],
    ['window', '您可以查看'],
    ['supervisor', '您可以查看'],
    ['system', '您可以查看'],
  ] as const)('the %s: %s', (role, refusal) => {
    const answer = refusalOfWriting({ actor: { role }, specialist, isEnded: false });
    expect(answer).toEqual(refusal && expect.stringContaining(refusal));
  });

  it.each([
    [{ specialist: null, isEnded: false }, '还没有指派专员'],
    [{ specialist, isEnded: true }, '已经结束'],
    [{ specialist: null, isEnded: true }, '已经结束'],
  ])('nobody while %j', (situation, refusal) => {
    expect(refusalOfWriting({ actor: { role: 'applicant' }, ...situation })).toContain(refusal);
  });
});

it('counts the unread from two tallies exactly as counting the messages would', () => {
  const side = fc.constantFrom<ConversationSide>('enterprise', 'service');
  fc.assert(
    fc.property(fc.array(side, { maxLength: 60 }), fc.nat(60), side, (writers, read, reader) => {
      const tallies = writers.reduce(
        (all, each) => [...all, tallyAfter(all.at(-1) ?? emptyTally, each)],
        [emptyTally],
      );
      const place = Math.min(read, writers.length);
      const counted = writers.slice(place).filter((each) => each !== reader).length;
      expect(unreadFor(reader, tallies.at(-1) ?? emptyTally, tallies[place] ?? emptyTally)).toBe(counted);
    }),
  );
});

describe('the first words of a message', () => {
  it.each([
    [{ text: '请问\n要几份?', fileIds: [] }, '请问 要几份?'],
    [{ text: '', fileIds: ['file_1', 'file_2'] }, '发来 2 个文件'],
  ])('of %j are one line', (content, words) => {
    expect(firstWords(content)).toBe(words);
  });

  it('are cut where the message is long, between characters', () => {
    const words = firstWords({ text: '𠮷'.repeat(1000), fileIds: [] });
    expect(lengthOf(words)).toBe(60);
    expect(words.endsWith('𠮷…')).toBe(true);
  });
});
