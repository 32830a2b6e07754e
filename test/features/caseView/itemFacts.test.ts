import { viewFor } from '@/domain/agencyCase/CaseView';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { inGroups } from '@/features/caseView/inGroups';
import { itemFacts } from '@/features/caseView/itemFacts';
import { itemsByStage } from '@/features/caseView/itemsByStage';
import { actors, CaseStory, NOW } from '../../support/caseBuilders';

function answerOf(story: CaseStory, remaining: CaseAnswer['remaining'] = {}): CaseAnswer {
  const { current: agencyCase, events } = story;
  const view = viewFor({ agencyCase, version: 1, events, actor: actors.applicant, now: NOW });
  return {
    view,
    contactPhone: null,
    isContactPhoneProven: false,
    specialistPhone: null,
    files: {},
    remaining,
    clocks: {},
    notices: [],
    forecast: null,
  };
}

function facts(answer: CaseAnswer, itemId: string, now = NOW): string[] {
  const item = answer.view.agencyCase.items.find((each) => each.itemId === itemId);
  if (item === undefined) throw new Error(`no item ${itemId}`);
  return itemFacts({ answer, item, now }).map(({ text, tone }) => `${tone}: ${text}`);
}

describe('the facts of an item', () => {
  it('names what it waits for and what it lacks', () => {
    expect(facts(answerOf(CaseStory.assigned()), 'design')).toEqual([
      'plain: 需先取得:建设用地规划许可证',
      'plain: 还缺材料:营业执照、用地规划许可证',
    ]);
  });

  it('tells number and expected day once it is filed', () => {
    const story = CaseStory.inProgress().does('specialist', 'FileItem', {
      itemId: 'landUse',
      externalNumber: 'SP-7',
    });
    expect(facts(answerOf(story, { '2026-11-30': 5 }), 'landUse')).toEqual([
      'plain: 今天 10:00 申报,受理编号 SP-7',
      'plain: 预计 11月30日(周一)前批出,还剩 5 个工作日',
    ]);
  });

  it('warns where the department is late', () => {
    const story = CaseStory.inProgress().does('specialist', 'FileItem', {
      itemId: 'landUse',
      externalNumber: 'SP-7',
    });
    const late = answerOf(story, { '2026-11-30': -1 });
    expect(facts(late, 'landUse', '2026-12-01T02:00:00.000Z')[1]).toBe(
      'warn: 应在 11月30日(周一)前批出,已超 1 个工作日',
    );
  });

  it('says why an item was refused', () => {
    const story = CaseStory.inProgress()
      .does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-7' })
      .does('specialist', 'RefuseItem', { itemId: 'landUse', reason: '红线不符' });
    expect(facts(answerOf(story), 'landUse')).toContain('bad: 未通过的原因:红线不符');
  });
});

describe('items side by side', () => {
  it('stand in the order of the stages, without empty stages', () => {
    const stages = itemsByStage(CaseStory.submitted().current.items);
    expect(stages.map(({ name, items }) => `${name} ${items.length}`)).toEqual([
      '立项用地规划许可 2',
      '工程建设许可 1',
      '施工许可 1',
    ]);
  });
});

describe('a number read out in groups', () => {
  it.each([
    ['SF1234567890', 'SF12 3456 7890'],
    ['20261123-38139', '20261123-38139'],
    ['91500000MA5DEM0010', '9150 0000 MA5D EM00 10'],
  ])('%s reads %s', (number, shown) => {
    expect(inGroups(number)).toBe(shown);
  });
});
