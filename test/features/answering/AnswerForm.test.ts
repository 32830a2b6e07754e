import type { CorrectionRequest } from '@/domain/agencyCase/CaseItem';
import { answersOf, emptyAnswer, answerProblems } from '@/features/answering/AnswerForm';

const correction: CorrectionRequest = {
  ...{ correctionId: 'correction-1', itemId: 'landUse', round: 1 },
  wishes: ['w1', 'w2', 'w3'].map((wishId) => ({
    ...{ wishId, title: wishId, explanation: '请重拍', materialId: null },
  })),
  ...{ askedAt: '2026-11-23T02:00:00.000Z', dueOn: '2026-11-27', answeredAt: null, answers: [] },
};
const file = { fileId: 'file-1', name: '地形图.pdf', kind: 'pdf', bytes: 100 };

const today = '2026-11-24';

describe('the answer to a correction', () => {
  it('begins with nothing for every wish', () => {
    expect(Object.keys(answerProblems(correction, emptyAnswer(correction), today))).toEqual([
      'w1',
      'w2',
      'w3',
    ]);
  });

  it('takes a file or words for each wish, not blanks', () => {
    const form = {
      ...{ w1: { words: '', files: [file] }, w2: { words: '已电话说明', files: [] } },
      w3: { words: '  ', files: [] },
    };
    expect(Object.keys(answerProblems(correction, form, today))).toEqual(['w3']);
    expect(answersOf(correction, form)[0]).toEqual({
      wishId: 'w1',
      kind: 'given',
      words: '',
      fileIds: ['file-1'],
    });
  });

  it('asks for a wish that the kept form does not know yet', () => {
    expect(Object.keys(answerProblems(correction, { w1: { words: '好', files: [] } }, today))).toEqual([
      'w2',
      'w3',
    ]);
  });

  it.each([
    ['alreadyThere', '请写明在哪份材料里'],
    ['cannot', '请写明没有的原因'],
  ] as const)('wants words for %s, and leaves files behind that were picked before', (kind, sentence) => {
    const form = { w1: { kind, words: '', files: [file] } };
    expect(answerProblems(correction, form, today).w1).toContain(sentence);
    expect(answersOf(correction, { w1: { kind, words: '见合同第 3 页', files: [file] } })[0]).toEqual({
      ...{ wishId: 'w1', kind, words: '见合同第 3 页', fileIds: [] },
    });
  });

  it('carries until when the files are good, and says at once that the day has passed', () => {
    const until = (validUntil: string) => ({ w1: { words: '', files: [file], validUntil } });
    expect(answersOf(correction, until('2026-11-24'))[0]).toMatchObject({ validUntil: '2026-11-24' });
    expect(answerProblems(correction, until('2026-11-24'), today).w1).toBeUndefined();
    expect(answerProblems(correction, until('2026-11-23'), today).w1).toContain('有效期到昨天,已过期');
    const without = { w1: { words: '电话说明', files: [], validUntil: '2026-11-23' } };
    expect(answersOf(correction, without)[0]).not.toHaveProperty('validUntil');
  });
});
