import type { CorrectionRequest } from '@/domain/agencyCase/CaseItem';
import { answersOf, emptyAnswer, unansweredWishIds } from '@/features/answering/AnswerForm';

const correction: CorrectionRequest = {
  ...{ correctionId: 'correction-1', itemId: 'landUse', round: 1 },
  wishes: ['w1', 'w2', 'w3'].map((wishId) => ({
    ...{ wishId, title: wishId, explanation: '请重拍', materialId: null },
  })),
  ...{ askedAt: '2026-11-23T02:00:00.000Z', dueOn: '2026-11-27', answeredAt: null, answers: [] },
};
const file = { fileId: 'file-1', name: '地形图.pdf', kind: 'pdf', bytes: 100 };

describe('the answer to a correction', () => {
  it('begins with nothing for every wish', () => {
    expect(unansweredWishIds(correction, emptyAnswer(correction))).toEqual(['w1', 'w2', 'w3']);
  });

  it('takes a file or words for each wish, not blanks', () => {
    const form = {
      ...{ w1: { words: '', files: [file] }, w2: { words: '已电话说明', files: [] } },
      w3: { words: '  ', files: [] },
    };
    expect(unansweredWishIds(correction, form)).toEqual(['w3']);
    expect(answersOf(correction, form)[0]).toEqual({ wishId: 'w1', words: '', fileIds: ['file-1'] });
  });

  it('asks for a wish that the kept form does not know yet', () => {
    expect(unansweredWishIds(correction, { w1: { words: '好', files: [] } })).toEqual(['w2', 'w3']);
  });
});
