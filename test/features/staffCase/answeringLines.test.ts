import { answeringLines } from '@/features/staffCase/answeringLines';
import { CaseStory } from '../../support/caseBuilders';

const TODAY = '2026-11-23';
const question = { itemId: null, words: '通电了吗?', choices: ['是', '否'], takes: [], dueOn: '2026-11-25' };
const plan = {
  ...{ title: '协调会', startsAt: '2026-11-27T06:00:00.000Z', endsAt: '2026-11-27T07:00:00.000Z' },
  ...{ place: '301', people: '', departments: [], agenda: '方案', papers: '' },
};
const wordsOf = (story: CaseStory) => answeringLines(story.current, TODAY).map(({ words }) => words);

describe('what goes on between the enterprise and its specialist', () => {
  it('is nothing while nobody wants anything', () => {
    expect(wordsOf(CaseStory.inProgress())).toEqual([]);
  });

  it('begins with what the specialist owes', () => {
    const story = CaseStory.inProgress()
      .does('specialist', 'AskInquiry', question)
      .does('specialist', 'CallMeeting', plan)
      .does('applicant', 'UrgeSpecialist', { words: '请问进展', itemId: null });
    expect(wordsOf(story)).toEqual([
      '企业催办:请问进展',
      '会议:协调会,11月27日(周五) 14:00,等企业答复',
      '等企业回答:通电了吗?',
    ]);
    expect(answeringLines(story.current, TODAY)[0]).toMatchObject({
      dueOn: '2026-11-24',
      button: '答复催办',
    });
  });

  it('says what was answered, and asks for minutes once a meeting is over', () => {
    const story = CaseStory.inProgress().does('specialist', 'AskInquiry', question);
    const { inquiryId = '' } = story.current.inquiries[0] ?? {};
    story
      .does('applicant', 'AnswerInquiry', { inquiryId, choice: '是', words: '', day: null, fileIds: [] })
      .does('specialist', 'CallMeeting', plan)
      .at(plan.endsAt)
      .does('system', 'RunWatch', {});
    expect(wordsOf(story)).toEqual(['通电了吗? 企业答:是', '会议:协调会,11月27日(周五) 14:00,还没有纪要']);
  });
});
