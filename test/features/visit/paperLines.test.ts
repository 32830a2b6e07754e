import { addDays } from '@/domain/shared/time';
import { ownLine, papersTaken, wantedLines, withKind } from '@/features/visit/paperLines';
import { CaseStory } from '../../support/caseBuilders';

const TODAY = '2026-11-23';

describe('wantedLines', () => {
  it('names every paper once, however many items want it, and leaves out results of the case itself', () => {
    const lines = wantedLines(CaseStory.assigned().current, TODAY);
    expect(lines.map((line) => line.name)).toEqual(['营业执照', '地形图']);
  });

  it('leaves out what an earlier list took over', () => {
    expect(wantedLines(CaseStory.inProgress().current, TODAY)).toEqual([]);
  });

  it('ticks nothing: only what was really handed over goes on the list', () => {
    const lines = wantedLines(CaseStory.assigned().current, TODAY);
    expect(papersTaken(lines)).toEqual([]);
  });

  it('gives every original a day to go back', () => {
    const [licence] = wantedLines(CaseStory.assigned().current, TODAY);
    expect(licence?.dueBackOn).toBe(addDays({ day: TODAY, days: 30 }));
  });
});

describe('a line of one’s own', () => {
  it('loses its return day as a copy and gets one again as an original', () => {
    const copy = withKind(ownLine({ lineId: 'own-1', today: TODAY }), 'copy', TODAY);
    expect(papersTaken([{ ...copy, name: '红线图' }])).toEqual([{ name: '红线图', kind: 'copy', count: 1 }]);
    expect(withKind(copy, 'original', TODAY).dueBackOn).toBe('2026-12-23');
  });
});
