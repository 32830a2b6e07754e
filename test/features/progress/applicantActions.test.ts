import { viewFor } from '@/domain/agencyCase/CaseView';
import { applicantTasks } from '@/features/progress/applicantTasks';
import { quietActions, whyNotEnded } from '@/features/progress/quietActions';
import { actors, CaseStory, levels, NOW } from '../../support/caseBuilders';

function viewOf(story: CaseStory) {
  const { current: agencyCase, events } = story;
  return viewFor({ agencyCase, version: 1, events, actor: actors.applicant, now: NOW });
}

const tasks = (story: CaseStory) =>
  applicantTasks(viewOf(story)).map(({ label, route }) => `${route} ${label}`);
const quiet = (story: CaseStory) => quietActions(viewOf(story)).map(({ name }) => name);

const wish = { title: '地形图', explanation: '缺盖章', materialId: null };

describe('what an enterprise finds at its thumb', () => {
  it('is nothing while others have their turn', () => {
    expect(tasks(CaseStory.submitted())).toEqual([]);
    expect(tasks(CaseStory.assigned())).toEqual([]);
  });

  it('is the correction first, then the list to check', () => {
    const story = CaseStory.inProgress()
      .does('specialist', 'RecordHandover', {
        direction: 'toSpecialist',
        papers: [{ name: '公章授权书', kind: 'original', count: 1 }],
      })
      .does('specialist', 'RequestCorrection', { itemId: 'landUse', dueOn: '2026-11-27', wishes: [wish] });

    expect(tasks(story)).toEqual(['correction 补正 1 份材料', 'handover 核对交接清单']);
  });

  it('is the receipt once results are delivered', () => {
    expect(tasks(CaseStory.inProgress().grants('landUse').delivers())).toEqual(['receipt 签收 1 份结果']);
  });

  it('is the mandate while it is not signed, or stands still', () => {
    expect(tasks(CaseStory.submitted({ signing: null }))).toEqual(['mandate 签署委托书']);
    const suspended = CaseStory.inProgress().does('applicant', 'SuspendMandate', { reason: '方案要改' });
    expect(tasks(suspended)).toEqual(['mandate 续办委托']);
  });

  it('is the rating after the follow-up, and nothing once it is given', () => {
    const story = CaseStory.toRate();
    expect(tasks(story)).toEqual(['rating 评价这次服务']);
    expect(
      tasks(story.does('applicant', 'RateCase', { levels: levels(5), words: '', tags: [], fileIds: [] })),
    ).toEqual([]);
  });
});

describe('what an enterprise finds behind 更多', () => {
  it('withdraws before the service begins', () => {
    expect(quiet(CaseStory.submitted())).toEqual(['撤回申请']);
  });

  it('gives items up before it ends anything', () => {
    expect(quiet(CaseStory.assigned())).toEqual(['撤回申请', '终止办件']);
    expect(quiet(CaseStory.inProgress())[0]).toMatch(/^不办/);
    expect(quiet(CaseStory.inProgress())).toContain('不办“施工许可证”');
  });

  it('does not offer an end while originals are with the specialist', () => {
    expect(quiet(CaseStory.inProgress())).not.toContain('终止办件');
    expect(whyNotEnded(viewOf(CaseStory.inProgress()))).toBe('还有 1 种原件没有归还,归还并确认后才能结束。');
    expect(whyNotEnded(viewOf(CaseStory.assigned()))).toBe('');
  });

  it('carries the typed reason in the command', () => {
    const [withdraw] = quietActions(viewOf(CaseStory.submitted()));
    expect(withdraw?.intentOf('项目暂缓')).toEqual({
      type: 'WithdrawCase',
      payload: { reason: '项目暂缓' },
    });
  });
});
