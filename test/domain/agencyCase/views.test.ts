import fc from 'fast-check';
import { viewFor } from '@/domain/agencyCase/CaseView';
import { historyLine } from '@/domain/agencyCase/historyLine';
import { statusTag } from '@/domain/agencyCase/statusTag';
import { summaryOf } from '@/domain/agencyCase/summaryOf';
import { turnOf } from '@/domain/agencyCase/turnOf';
import { turnSentence } from '@/domain/agencyCase/turnSentence';
import { dayOf } from '@/domain/shared/time';
import { actors, CaseStory, levels, type Person } from '../../support/caseBuilders';
import { walk, wander } from '../../support/wander';

const viewOf = (story: CaseStory, person: Person) =>
  viewFor({
    agencyCase: story.current,
    version: 1,
    events: story.events,
    actor: actors[person],
    now: story.now,
  });

const sentenceFor = (story: CaseStory, viewer: 'enterprise' | 'specialist' | 'department') =>
  turnSentence({
    turn: turnOf(story.current),
    viewer,
    today: dayOf(story.now),
    sayDeadline: (day) => ` ${day}前`,
  });

describe('a case as each person may see it', () => {
  const rated = CaseStory.toRate().does('applicant', 'RateCase', {
    levels: levels(2),
    words: '回复太慢',
    tags: [],
    fileIds: [],
  });

  it.each(['specialist', 'window'] as const)('never shows the %s who rated, or what was said', (person) => {
    const shown = JSON.stringify(viewOf(rated, person));

    expect(viewOf(rated, person).agencyCase.rating).toBeNull();
    expect(shown).not.toContain('回复太慢');
    expect(shown).not.toContain('不满意');
    expect(shown).not.toContain('回访');
  });

  it('shows the rating to the enterprise that gave it and to the working group', () => {
    expect(viewOf(rated, 'applicant').agencyCase.rating?.words).toBe('回复太慢');
    expect(viewOf(rated, 'supervisor').history[0]).toMatchObject({
      title: '评价:不满意',
      detail: '回复太慢',
    });
  });

  it('shows it to nobody who served the case, in whatever other role he comes', () => {
    const self = { ...actors.supervisor, accountId: actors.specialist.accountId };
    const view = viewFor({
      agencyCase: rated.current,
      version: 1,
      events: rated.events,
      actor: self,
      now: rated.now,
    });
    expect(view.agencyCase.rating).toBeNull();
    expect(JSON.stringify(view)).not.toContain('回复太慢');
  });

  it('says the same of whose turn it is after a good rating and after a bad one', () => {
    const after = (overall: number) =>
      turnOf(
        CaseStory.toRate().does('applicant', 'RateCase', {
          levels: levels(overall),
          words: '',
          tags: [],
          fileIds: [],
        }).current,
      );
    expect(after(1)).toEqual(after(5));
  });

  it('tells the history newest first, in words', () => {
    const titles = viewOf(CaseStory.inProgress(), 'applicant').history.map((line) => line.title);
    expect(titles).toEqual([
      '交接清单已核对',
      '专员接收材料',
      '上门受理',
      '由示例专员甲为您服务',
      '已受理',
      '签署委托书',
      '提交申请',
    ]);
  });

  it('lists what is missing for each item that is not filed yet', () => {
    const { missing } = viewOf(CaseStory.assigned(), 'specialist');
    expect(missing['landUse']?.map((need) => need.name)).toEqual(['营业执照', '地形图']);
    expect(missing['energy']).toBeUndefined();
  });

  it('offers each person only the own actions', () => {
    const story = CaseStory.submitted();
    expect(viewOf(story, 'applicant').actions).toEqual(['WithdrawCase', 'SubmitMaterial']);
    expect(viewOf(story, 'window').actions).toEqual(['AcceptCase', 'DeclineCase']);
    expect(viewOf(story, 'specialist').actions).toEqual([]);
    expect(viewOf(story, 'stranger').actions).toEqual([]);
  });
});

describe('whose turn it is', () => {
  it('says 您 to the one who is to act, with the day', () => {
    const story = CaseStory.inProgress().does('specialist', 'RequestCorrection', {
      itemId: 'landUse',
      dueOn: '2026-11-26',
      wishes: [
        { title: '地形图', explanation: '缺盖章', materialId: 'map' },
        { title: '委托书', explanation: '缺签字', materialId: null },
      ],
    });

    expect(sentenceFor(story, 'enterprise')).toBe('轮到您:请在 2026-11-26前补正 2 份材料');
    expect(sentenceFor(story, 'specialist')).toBe('轮到企业:预计 2026-11-26前补正 2 份材料');
  });

  it('names the department and its day while it decides', () => {
    const story = CaseStory.inProgress().does('specialist', 'FileItem', {
      itemId: 'landUse',
      externalNumber: 'SP-1',
    });
    expect(sentenceFor(story, 'enterprise')).toBe(
      '轮到规划自然资源:预计 2026-11-30前审批“建设用地规划许可证”',
    );
  });

  it('expects nothing any more of a day that has passed', () => {
    const turn = { holder: 'department', name: '规资局', task: '审批“方案”', dueOn: '2026-11-27' } as const;
    const say = (today: string) =>
      turnSentence({ turn, viewer: 'enterprise', today, sayDeadline: (day) => ` ${day}前` });

    expect(say('2026-11-27')).toBe('轮到规资局:预计 2026-11-27前审批“方案”');
    expect(say('2026-11-28')).toBe('轮到规资局:应在 2026-11-27前审批“方案”');
  });

  it('marks what waits for the enterprise above its status', () => {
    const story = CaseStory.toRate();
    const tag = (viewer: 'enterprise' | 'window') =>
      statusTag({ status: story.current.status, holder: turnOf(story.current).holder, viewer }).word;

    expect(summaryOf(story.current).isEnterprisesTurn).toBe(true);
    expect([tag('enterprise'), tag('window')]).toEqual(['待您处理', '待评价']);

    story.does('applicant', 'RateCase', { levels: levels(5), words: '', tags: [], fileIds: [] });
    expect([tag('enterprise'), tag('window')]).toEqual(['待办结', '待办结']);
  });
});

describe('the history', () => {
  /** What only a machine says, or a sentence that lacks one of its parts. */
  const odd = /\d{4}-\d\d|undefined|null|NaN|[,、:(]$|^[,、:)]|[,、:。][,、:。]|\(\)|^\s|\s$/;

  it('says every event as a person would, whatever happens to a case', () => {
    fc.assert(
      fc.property(walk, ({ mode, steps }) => {
        const { events, current } = wander(mode, steps);
        const lines = events.map((event) => historyLine(event, current));
        expect(lines.filter(({ title, detail }) => odd.test(title) || odd.test(detail))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
