import { itemSamplesOf } from '@/domain/agencyCase/itemSamples';
import { ItemSample } from '@/domain/schedule/experience';
import { CaseStory, levels, plainCalendar } from '../../support/caseBuilders';
import { approves, closed, files } from '../../support/closedStory';

// 2026: 23 Nov is a Monday; the calendar of these tests has no holidays.
const on = (day: string) => `${day}T02:00:00.000Z`;
const inStory = (story: CaseStory) => itemSamplesOf({ agencyCase: story.current, calendar: plainCalendar });
const sample = (story: CaseStory, itemId: string) => inStory(story).find((each) => each.itemId === itemId);

/** Visited on Monday 23 Nov. */
const visited = () => CaseStory.inProgress();
describe('what an ended case teaches', () => {
  it('is nothing before it has ended', () => {
    expect(inStory(approves(files(visited(), 'landUse', '2026-11-25'), 'landUse', '2026-11-27'))).toEqual([]);
  });

  it('is how long each decided item was prepared and handled', () => {
    const story = closed(approves(files(visited(), 'landUse', '2026-11-25'), 'landUse', '2026-12-01'));
    expect(inStory(story)).toEqual([
      {
        sampleId: 'case_1:landUse',
        itemId: 'landUse',
        departmentId: 'planning',
        decidedOn: '2026-12-01',
        isApproved: true,
        limitWd: 5,
        preparationWd: 2,
        handlingWd: 4,
        stoppedWd: 0,
        correctionRounds: 0,
      },
    ]);
  });

  it('leaves out what the enterprise gave up and what was never filed', () => {
    const story = closed(approves(files(visited(), 'landUse', '2026-11-25'), 'landUse', '2026-12-01'));
    expect(story.current.items.filter(({ state }) => state === 'cancelled')).toHaveLength(3);
    expect(inStory(story).map(({ itemId }) => itemId)).toEqual(['landUse']);
  });

  it('counts preparation from the decision that an item waited for, not from the visit', () => {
    const story = approves(files(visited(), 'landUse', '2026-11-23'), 'landUse', '2026-11-27');
    approves(files(story, 'design', '2026-12-01'), 'design', '2026-12-04');
    expect(sample(closed(story), 'design')).toMatchObject({ preparationWd: 2, handlingWd: 3 });
  });

  it('counts preparation from when the enterprise gave up what an item waited for', () => {
    const story = visited().at(on('2026-11-26'));
    story.does('applicant', 'CancelItem', { itemId: 'landUse', reason: '已有' });
    story.does('applicant', 'SubmitMaterial', { materialId: 'landPermit', name: '证', fileIds: ['file_1'] });
    approves(files(story, 'design', '2026-11-30'), 'design', '2026-12-01');
    expect(sample(closed(story), 'design')).toMatchObject({ preparationWd: 2 });
  });

  it('keeps the days on which the clock stood apart from those that it ran', () => {
    const story = files(visited(), 'landUse', '2026-11-23').at(on('2026-11-24'));
    const stop = { itemId: 'landUse', reason: 'expertReview', note: '', expectedUntil: null } as const;
    story.does('specialist', 'StopClock', stop);
    story.at(on('2026-11-30')).does('specialist', 'ResumeClock', { itemId: 'landUse', note: '' });
    expect(sample(closed(approves(story, 'landUse', '2026-12-02')), 'landUse')).toMatchObject({
      handlingWd: 3,
      stoppedWd: 4,
    });
  });

  it('counts every round of 补正 and stops the clock while one is open', () => {
    const story = files(visited(), 'landUse', '2026-11-23');
    for (const [asked, answered] of [
      ['2026-11-24', '2026-11-25'],
      ['2026-11-26', '2026-11-27'],
    ] as const) {
      const wish = { wishId: '', title: '地形图', explanation: '不清楚', materialId: null };
      const ask = { itemId: 'landUse', wishes: [wish], dueOn: '2026-12-31' };
      story.at(on(asked)).does('specialist', 'RequestCorrection', ask);
      const { correctionId, wishes } = story.current.corrections.at(-1) ?? { correctionId: '', wishes: [] };
      const answers = wishes.map(({ wishId }) => ({ wishId, words: '已改', fileIds: [] }));
      story.at(on(answered)).does('applicant', 'AnswerCorrection', { correctionId, answers });
    }
    expect(sample(closed(approves(story, 'landUse', '2026-11-30')), 'landUse')).toMatchObject({
      correctionRounds: 2,
      handlingWd: 3,
      stoppedWd: 2,
    });
  });

  it('learns from a refusal that ended a case, and says that it was one', () => {
    const story = files(visited(), 'landUse', '2026-11-23').at(on('2026-11-25'));
    story.does('specialist', 'RefuseItem', { itemId: 'landUse', reason: '选址不符' });
    story.returnsOriginals().does('applicant', 'TerminateCase', { reason: '项目取消' });
    expect(inStory(story)).toMatchObject([{ itemId: 'landUse', isApproved: false, handlingWd: 2 }]);
  });

  it('takes the last filing of an item that was refused before, the first as preparation', () => {
    const story = files(visited(), 'landUse', '2026-11-23').at(on('2026-11-25'));
    story.does('specialist', 'RefuseItem', { itemId: 'landUse', reason: '面积不符' });
    const again = approves(files(story, 'landUse', '2026-11-30'), 'landUse', '2026-12-01');
    expect(sample(closed(again), 'landUse')).toMatchObject({ preparationWd: 5, handlingWd: 1 });
  });

  it('is nothing where the service only advised', () => {
    const story = CaseStory.assigned({ mode: 'assist', itemIds: [], visitWish: null, question: '如何备案' });
    story.does('specialist', 'RecordAssistance', { kind: 'advice', summary: '说明备案条件' });
    story.does('specialist', 'FinishAssistance', { summary: '已说明' });
    story.does('supervisor', 'RecordFollowUp', { outcome: 'refused', answers: null, comments: '' });
    story.does('applicant', 'RateCase', { levels: levels(5), words: '', tags: [], fileIds: [] });
    expect(inStory(story.does('supervisor', 'CloseCase', { note: '' }))).toEqual([]);
  });

  it('gives what its schema says', () => {
    const story = closed(approves(files(visited(), 'landUse', '2026-11-25'), 'landUse', '2026-12-01'));
    for (const each of inStory(story)) expect(ItemSample.parse(each)).toEqual(each);
  });
});
