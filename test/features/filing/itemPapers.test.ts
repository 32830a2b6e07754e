import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { missingNeeds } from '@/domain/agencyCase/caseFacts';
import { paperStates } from '@/features/filing/itemPapers';
import { CaseStory } from '../../support/caseBuilders';

function words(agencyCase: AgencyCase, itemId: string): [string, string][] {
  const item = agencyCase.items.find((each) => each.itemId === itemId);
  if (item === undefined) throw new Error(`no item ${itemId}`);
  const states = paperStates(agencyCase, item, missingNeeds(agencyCase, item));
  return states.map((state) => [state.need.name, state.word]);
}

describe('paperStates', () => {
  it('says what lacks before the visit and what is there after it', () => {
    expect(words(CaseStory.assigned().current, 'landUse')).toEqual([
      ['营业执照', '缺'],
      ['地形图', '缺'],
    ]);
    expect(words(CaseStory.inProgress().current, 'landUse')).toEqual([
      ['营业执照', '已有'],
      ['地形图', '已有'],
    ]);
  });

  it('asks nobody for what another item of the case will bring', () => {
    const story = CaseStory.inProgress();
    expect(words(story.current, 'design')).toContainEqual(['用地规划许可证', '等前置结果']);
    expect(words(story.grants('landUse').current, 'design')).toContainEqual(['用地规划许可证', '已有']);
  });

  it('marks a paper that was promised for later', () => {
    const story = CaseStory.assigned()
      .does('specialist', 'RecordVisit', { place: '示例路 1 号', note: '', papers: [] })
      .does('specialist', 'DeferMaterial', { itemId: 'landUse', materialId: 'map', dueOn: '2026-11-24' });
    expect(words(story.current, 'landUse')).toContainEqual(['地形图', '容缺后补']);
  });
});
