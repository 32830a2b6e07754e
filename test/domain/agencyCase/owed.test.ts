import { availableActions } from '@/domain/agencyCase/availableActions';
import { messagesFor } from '@/domain/agencyCase/messagesFor';
import { openCorrections } from '@/domain/agencyCase/caseFacts';
import { summaryOf } from '@/domain/agencyCase/summaryOf';
import { watchMatters } from '@/domain/agencyCase/watch';
import { actors, CaseStory, plainCalendar } from '../../support/caseBuilders';

const papers = [
  { name: '营业执照', materialId: 'licence', kind: 'copy', count: 1 },
  { name: '地形图', materialId: 'map', kind: 'copy', count: 1 },
] as const;

const visited = (count: number) =>
  CaseStory.assigned()
    .does('specialist', 'RecordVisit', { place: '示例路 1 号', note: '', papers: papers.slice(0, count) })
    .confirmsHandovers();

/** Visited without the map, which was then promised for later. */
const promised = () =>
  visited(1).does('specialist', 'DeferMaterial', {
    itemId: 'landUse',
    materialId: 'map',
    dueOn: '2026-11-26',
  });

const asked = () =>
  visited(2)
    .does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' })
    .does('specialist', 'RequestCorrection', {
      itemId: 'landUse',
      dueOn: '2026-12-01',
      wishes: [{ title: '地形图', explanation: '缺图例', materialId: null }],
    });

const actionsOf = ({ current, now }: CaseStory) =>
  availableActions({ agencyCase: current, actor: actors.applicant, now });

describe('what the enterprise owes', () => {
  it('is the promised paper while its item is wanted', () => {
    const { current } = promised();
    expect(summaryOf(current)).toMatchObject({
      deferralDueOn: '2026-11-26',
      turn: { holder: 'enterprise', task: '补齐 1 份容缺材料' },
    });
  });

  it.each([
    ['the promised map', promised, '地形图', '2026-11-25T01:00:00.000Z'],
    ['the 补正', asked, '地形图', '2026-11-30T01:00:00.000Z'],
  ])(
    'is reminded of once, the day before, on the page where it is handed in: %s',
    (_name, story, paper, at) => {
      const waiting = story();
      const reminders = () =>
        watchMatters(waiting.current, plainCalendar).filter(({ type }) => type === 'reminder');
      expect(reminders().map((matter) => matter.at)).toEqual([at]);

      const before = waiting.current;
      waiting.at(at).does('system', 'RunWatch', {});
      const event = waiting.events.find(({ type }) => type === 'EnterpriseReminded');
      if (event === undefined) throw new Error('nobody was reminded');
      const [message, ...others] = messagesFor(event, before, waiting.current);
      expect(others).toEqual([]);
      expect(message?.templateKey).toBe('correctionWanted');
      expect(message?.values['remark']).toBe(`明天到期:${paper}`);
      expect(message?.page).toMatch(
        /^packages\/answers\/pages\/correction\/index\?caseId=case_1&(correction|deferral)Id=/,
      );
      expect(reminders()).toEqual([]);
    },
  );

  it('is not reminded of where it was asked for too late for that', () => {
    const story = visited(1)
      .at('2026-11-25T02:00:00.000Z')
      .does('specialist', 'DeferMaterial', { itemId: 'landUse', materialId: 'map', dueOn: '2026-11-26' });
    expect(watchMatters(story.current, plainCalendar).map(({ type }) => type)).not.toContain('reminder');
  });

  it('ends when it gives the item up: nobody asks for the paper, waits for it or warns of it', () => {
    const story = promised().does('applicant', 'CancelItem', { itemId: 'landUse', reason: '改由设计院办' });

    expect(summaryOf(story.current)).toMatchObject({
      deferralDueOn: null,
      turn: { holder: 'specialist' },
    });
    expect(watchMatters(story.current, plainCalendar).map(({ type }) => type)).not.toContain(
      'deferralMissed',
    );
    expect(actionsOf(story)).not.toContain('MakeGood');
  });

  it.each([
    ['a promised paper', promised],
    ['a 补正', asked],
  ])('ends with the case: %s is asked of nobody', (_name, story) => {
    const ended = story().does('applicant', 'TerminateCase', { reason: '项目停了' });
    expect(summaryOf(ended.current).deferralDueOn).toBeNull();
    expect(openCorrections(ended.current)).toEqual([]);
  });
});
