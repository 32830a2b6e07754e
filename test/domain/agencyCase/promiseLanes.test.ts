import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { promiseLanes, type PromiseKind, type PromiseLane } from '@/domain/agencyCase/promiseLanes';
import type { Day } from '@/domain/shared/time';
import { CaseStory, plainCalendar } from '../../support/caseBuilders';

/** Handed in on Monday, 23 November; one wd to accept, two to visit, three between words, two to deliver. */
function lane(agencyCase: AgencyCase, kind: PromiseKind, today: Day): PromiseLane {
  const found = promiseLanes({ agencyCase, today, calendar: plainCalendar }).find(
    (each) => each.kind === kind,
  );
  if (found === undefined) throw new Error(`no lane ${kind}`);
  return found;
}

describe('the promise to accept', () => {
  const submitted = CaseStory.submitted().current;

  it('runs until its day is over, then is late', () => {
    expect(lane(submitted, 'accept', '2026-11-24')).toMatchObject({ state: 'running', leftWd: 0 });
    expect(lane(submitted, 'accept', '2026-11-26')).toMatchObject({ state: 'late', leftWd: -2 });
  });

  it('is kept by accepting, and by declining with a reason', () => {
    const accepted = CaseStory.submitted()
      .at('2026-11-24T02:00:00.000Z')
      .does('window', 'AcceptCase', { note: '' });
    expect(lane(accepted.current, 'accept', '2026-11-30')).toMatchObject({
      state: 'kept',
      leftWd: null,
      spans: [{ from: '2026-11-23', dueOn: '2026-11-24', doneOn: '2026-11-24' }],
    });
    const declined = CaseStory.submitted().does('window', 'DeclineCase', { reason: '不在服务范围' });
    expect(lane(declined.current, 'accept', '2026-11-30').state).toBe('kept');
  });

  it('that was kept too late stays so', () => {
    const late = CaseStory.submitted()
      .at('2026-11-25T02:00:00.000Z')
      .does('window', 'AcceptCase', { note: '' });
    expect(lane(late.current, 'accept', '2026-11-25').state).toBe('keptLate');
  });
});

describe('the promise to visit', () => {
  it('has not begun before the request is accepted', () => {
    expect(lane(CaseStory.submitted().current, 'visit', '2026-11-23')).toMatchObject({
      state: 'ahead',
      spans: [],
      leftWd: null,
    });
  });

  it('runs from the acceptance and is kept by the first visit', () => {
    expect(lane(CaseStory.assigned().current, 'visit', '2026-11-24')).toMatchObject({
      state: 'running',
      leftWd: 1,
    });
    expect(lane(CaseStory.inProgress().current, 'visit', '2026-12-24').state).toBe('kept');
  });

  it('is kept in 帮办 by the first help', () => {
    const assist = CaseStory.assigned({ mode: 'assist', itemIds: [], visitWish: null, question: '怎样备案' });
    expect(lane(assist.current, 'visit', '2026-11-24').state).toBe('running');
    assist.does('specialist', 'RecordAssistance', { kind: 'advice', summary: '讲解备案流程' });
    expect(lane(assist.current, 'visit', '2026-11-24').state).toBe('kept');
  });
});

describe('the promise of a word', () => {
  it('counts from the last one', () => {
    const story = CaseStory.inProgress().at('2026-11-24T02:00:00.000Z');
    story.does('specialist', 'ReportProgress', { words: '材料已齐', itemId: null });
    expect(lane(story.current, 'feedback', '2026-11-26')).toMatchObject({
      state: 'running',
      leftWd: 1,
      spans: [{ from: '2026-11-24', dueOn: '2026-11-27', doneOn: null }],
    });
    expect(lane(story.current, 'feedback', '2026-11-30').state).toBe('late');
  });

  it('rests while the case waits for the enterprise', () => {
    const story = CaseStory.inProgress().does('specialist', 'RequestCorrection', {
      itemId: 'landUse',
      dueOn: '2026-12-20',
      wishes: [{ title: '地形图', explanation: '缺测绘单位盖章。', materialId: null }],
    });
    expect(lane(story.current, 'feedback', '2026-12-15')).toMatchObject({ state: 'resting', leftWd: null });
  });
});

describe('the promise to deliver', () => {
  it('has one stretch for each result and stands as the worst of them', () => {
    const story = CaseStory.inProgress().grants('landUse').delivers();
    expect(lane(story.current, 'deliver', '2026-11-24').state).toBe('kept');
    story.at('2026-11-24T02:00:00.000Z').grants('energy');
    expect(lane(story.current, 'deliver', '2026-11-25')).toMatchObject({
      state: 'running',
      leftWd: 1,
      spans: [
        { itemId: 'landUse', doneOn: '2026-11-23' },
        { itemId: 'energy', dueOn: '2026-11-26', doneOn: null },
      ],
    });
    expect(lane(story.current, 'deliver', '2026-11-27')).toMatchObject({ state: 'late', leftWd: -1 });
  });
});

describe('a case whose results are all with the enterprise', () => {
  it('is owed no more words', () => {
    expect(lane(CaseStory.toRate().current, 'feedback', '2026-12-24')).toMatchObject({
      state: 'over',
      leftWd: null,
    });
    expect(lane(CaseStory.toRate().current, 'deliver', '2026-12-24').state).toBe('kept');
  });
});

describe('a case that has ended', () => {
  it('owes nothing any more', () => {
    const story = CaseStory.assigned().does('supervisor', 'TerminateCase', { reason: '项目取消' });
    const states = promiseLanes({ agencyCase: story.current, today: '2027-01-04', calendar: plainCalendar });
    expect(states.map(({ kind, state, leftWd }) => [kind, state, leftWd])).toEqual([
      ['accept', 'kept', null],
      ['visit', 'over', null],
      ['feedback', 'over', null],
      ['deliver', 'over', null],
    ]);
  });
});
