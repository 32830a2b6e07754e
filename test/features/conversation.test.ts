import type { ConversationMessage, ConversationPage } from '@/domain/conversation/ConversationMessage';
import type { PictureNote } from '@/domain/files/pictureCheck';
import { joinedTalk, newestOf, settledUpTo } from '@/features/conversation/Talk';
import { talkLines } from '@/features/conversation/talkLines';

function message(seq: number, at = '2026-11-25T02:00:00.000Z'): ConversationMessage {
  return {
    ...{ seq, at, commandId: `command-${seq}`, side: 'service', name: '示例专员甲', role: 'specialist' },
    ...{ isMine: false, text: `第 ${seq} 条`, files: [], check: 'pass' },
  };
}

function page(seqs: readonly number[], hasOlder: boolean): ConversationPage {
  return { messages: seqs.map((seq) => message(seq)), hasOlder, side: 'enterprise', refusal: '' };
}
const seqsOf = ({ messages }: ConversationPage) => messages.map(({ seq }) => seq);

describe('the stretch of a conversation on a phone', () => {
  it('takes news at its end, each once, and still knows that there are older ones', () => {
    const joined = joinedTalk(page([4, 5], true), page([5, 6], false));
    expect(seqsOf(joined)).toEqual([4, 5, 6]);
    expect(joined.hasOlder).toBe(true);
    expect(newestOf(joined)).toBe(6);
  });

  it('takes older ones at its beginning and learns whether there are more', () => {
    const joined = joinedTalk(page([4, 5], true), page([1, 2, 3], false));
    expect(seqsOf(joined)).toEqual([1, 2, 3, 4, 5]);
    expect(joined.hasOlder).toBe(false);
  });

  it('begins with the first news of an empty conversation', () => {
    expect(joinedTalk(page([], false), page([1], false))).toMatchObject({
      hasOlder: false,
      messages: [{ seq: 1 }],
    });
  });

  it('follows the rules of the last answer: an ended case takes no more words', () => {
    const ended = { ...page([], false), refusal: '办件已经结束' };
    expect(joinedTalk(page([1], false), ended).refusal).toBe('办件已经结束');
  });
});

describe('the place from which news are asked for', () => {
  const withPhoto = (seq: number, note?: PictureNote) => ({
    ...message(seq),
    files: [{ fileId: `file_${seq}`, name: '现场.jpg', kind: 'jpeg', bytes: 9, ...(note ? { note } : {}) }],
  });
  const upTo = (...messages: ConversationMessage[]) => settledUpTo({ messages });

  it('is the last message where no photo is being checked', () => {
    expect(upTo(message(1), withPhoto(2), withPhoto(3, 'risky'), withPhoto(4, 'unchecked'))).toBe(4);
    expect(upTo()).toBe(0);
  });

  it.each(['checking', 'ownChecking'] as const)('is before the first photo that is %s', (note) => {
    expect(upTo(message(1), withPhoto(2, note), message(3), withPhoto(4, note))).toBe(1);
  });

  it('leaves alone a photo far above, so that news are never further than one answer', () => {
    const many = Array.from({ length: 30 }, (_, place) => message(place + 2));
    expect(upTo(withPhoto(1, 'checking'), ...many)).toBe(31);
  });
});

it('says the day before the first message of each day in Shanghai', () => {
  const messages = [
    message(1, '2026-11-24T15:59:00.000Z'),
    message(2, '2026-11-24T16:01:00.000Z'),
    message(3, '2026-11-25T03:00:00.000Z'),
  ];
  const days = talkLines(messages, '2026-11-25T04:00:00.000Z').map(({ day }) => day);
  expect(days).toEqual(['昨天', '今天', '']);
});
