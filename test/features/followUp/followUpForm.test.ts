import { emptyFollowUp, followUpIntent, followUpProblems } from '@/features/followUp/followUpForm';
import { goodAnswers } from '../../support/caseBuilders';

describe('a follow-up sheet', () => {
  it('asks first whether anybody was reached', () => {
    expect(followUpProblems(emptyFollowUp)).toEqual({ outcome: '请选择这次回访的结果。' });
    expect(followUpIntent(emptyFollowUp)).toBeUndefined();
  });

  it('counts the questions that are still open', () => {
    const { wasCharged, skill, ...rest } = goodAnswers;
    const form = { outcome: 'reached' as const, answers: rest, comments: '' };
    expect(followUpProblems(form)).toMatchObject({
      wasCharged: expect.any(String) as string,
      skill: expect.any(String) as string,
      summary: '还有 2 个问题没有记录。',
    });
    expect(followUpIntent(form)).toBeUndefined();
    expect(followUpProblems({ ...form, answers: { ...rest, wasCharged, skill } })).toEqual({});
  });

  it('sends no answers of somebody who was not reached, whatever was ticked before', () => {
    const form = { outcome: 'notReached' as const, answers: goodAnswers, comments: '无人接听' };
    expect(followUpProblems(form)).toEqual({});
    expect(followUpIntent(form)).toEqual({
      type: 'RecordFollowUp',
      payload: { outcome: 'notReached', answers: null, comments: '无人接听' },
    });
  });
});
