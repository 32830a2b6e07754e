import { attentionNumbers, statusNumbers } from '@/features/supervision/overviewGroups';

const numbers = {
  byStatus: {
    submitted: 2,
    accepted: 0,
    inProgress: 4,
    delivering: 1,
    followUp: 1,
    rating: 0,
    closed: 7,
    declined: 0,
    terminated: 0,
  },
  templateProblems: 0,
  overdue: 3,
  suggestions: 2,
  needsRectification: 0,
  followUps: 1,
};

describe('the overview', () => {
  it('puts what is overdue first and leaves out what does not wait', () => {
    expect(attentionNumbers(numbers).map(({ word, count }) => [word, count])).toEqual([
      ['已超期', 3],
      ['待督办', 2],
      ['待回访', 1],
    ]);
  });

  it('names every status along the chain, with nobody’s turn in it', () => {
    expect(statusNumbers(numbers).map(({ word }) => word)).toEqual([
      '待受理',
      '已受理',
      '在办',
      '待送达',
      '待回访',
      '待评价',
      '已办结',
      '不予受理',
      '已终止',
    ]);
  });
});
