import { CaseStory, goodAnswers, levels, NOW } from '../../support/caseBuilders';
import { originalsHeld } from '@/domain/agencyCase/caseFacts';
import { turnOf } from '@/domain/agencyCase/turnOf';

const states = (story: CaseStory) =>
  Object.fromEntries(story.current.items.map((item) => [item.itemId, item.state]));

describe('the chain of five links (A1–A5)', () => {
  it('promises acceptance within one working day of the request', () => {
    const story = CaseStory.submitted({ now: '2026-11-27T02:00:00.000Z', visitWish: null });

    expect(story.current.status).toBe('submitted');
    expect(story.current.acceptBy).toBe('2026-11-30');
    expect(turnOf(story.current)).toMatchObject({
      holder: 'window',
      task: '受理申请',
      dueOn: '2026-11-30',
    });
  });

  it('offers only items whose prerequisites are granted for filing', () => {
    const story = CaseStory.inProgress();
    expect(states(story)).toEqual({
      landUse: 'preparing',
      design: 'waiting',
      energy: 'waiting',
      construction: 'waiting',
    });

    story.grants('landUse');
    expect(states(story)).toMatchObject({
      design: 'preparing',
      energy: 'preparing',
      construction: 'waiting',
    });
  });

  it('counts the department’s limit in working days from the filing', () => {
    const story = CaseStory.inProgress().does('specialist', 'FileItem', {
      itemId: 'landUse',
      externalNumber: 'SP-1',
    });

    expect(story.current.items[0]).toMatchObject({ state: 'filed', dueOn: '2026-11-30' });
    expect(turnOf(story.current)).toMatchObject({ holder: 'department', dueOn: '2026-11-30' });
  });

  it('takes a result granted in the case as the paper that the next item wants', () => {
    const story = CaseStory.inProgress().grants('landUse');
    expect(() =>
      story.does('specialist', 'FileItem', { itemId: 'design', externalNumber: 'SP-2' }),
    ).not.toThrow();
  });

  it('waits for the originals before the follow-up, and names them', () => {
    const story = CaseStory.allReceived();

    expect(story.current.status).toBe('delivering');
    expect(originalsHeld(story.current)).toMatchObject([{ name: '营业执照', count: 1 }]);
    expect(turnOf(story.current)).toMatchObject({ holder: 'specialist', task: '归还 1 种原件' });
  });

  it('goes from the returned originals to follow-up, rating and the end', () => {
    const story = CaseStory.allReceived().returnsOriginals();
    expect(story.current.status).toBe('followUp');

    story.does('supervisor', 'RecordFollowUp', { outcome: 'reached', answers: goodAnswers, comments: '' });
    expect(story.current.status).toBe('rating');
    expect(turnOf(story.current)).toMatchObject({ holder: 'enterprise', task: '评价这次服务' });

    story.does('applicant', 'RateCase', { levels: levels(5), words: '很省心', tags: [], fileIds: [] });
    story.does('supervisor', 'CloseCase', { note: '' });
    expect(story.current).toMatchObject({ status: 'closed', ending: { kind: 'closed' } });
  });

  it('takes the short way for 帮办: advice, result, follow-up', () => {
    const story = CaseStory.assigned({ mode: 'assist', itemIds: [], visitWish: null, question: '如何备案' })
      .does('specialist', 'RecordAssistance', { kind: 'advice', summary: '讲解备案流程' })
      .does('specialist', 'FinishAssistance', { summary: '已备案' });

    expect(story.current.status).toBe('followUp');
  });

  it('opens the rating after three tries on different days, not after three on one', () => {
    const story = CaseStory.allReceived().returnsOriginals();
    const tries = (at: string) =>
      story
        .at(at)
        .does('supervisor', 'RecordFollowUp', { outcome: 'notReached', answers: null, comments: '' });

    tries(NOW);
    tries('2026-11-23T03:00:00.000Z');
    tries('2026-11-23T15:00:00.000Z');
    expect(story.current.status).toBe('followUp');

    tries('2026-11-23T16:30:00.000Z');
    tries('2026-11-25T02:00:00.000Z');
    expect(story.current.status).toBe('rating');
  });
});
