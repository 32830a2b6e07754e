import fc from 'fast-check';
import { decide } from '@/domain/agencyCase/decide';
import { summaryOf } from '@/domain/agencyCase/summaryOf';
import { isAlertOpen, watchMatters } from '@/domain/agencyCase/watch';
import { actors, CaseStory, plainCalendar } from '../../support/caseBuilders';

// 2026: 23 Nov is a Monday. A day ends at 16:00 UTC in Shanghai.
const on = (day: string) => `${day}T02:00:00.000Z`;
const endOf = (day: string) => `${day}T16:00:00.000Z`;
const watched = (story: CaseStory, at: string) => story.at(at).does('system', 'RunWatch', {});
const kinds = (story: CaseStory) => story.current.alerts.map(({ kind }) => kind);

function filed(): CaseStory {
  return CaseStory.inProgress().does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP-1' });
}

describe('the watch', () => {
  it.each([
    ['not accepted within 1 working day', () => CaseStory.submitted(), '2026-11-24', 'acceptLate'],
    ['not visited within 2 working days', () => CaseStory.assigned(), '2026-11-25', 'visitLate'],
    ['an item of 5 working days after its fourth', () => filed(), '2026-11-27', 'itemNearDue'],
    ['an item past its limit', () => filed(), '2026-11-30', 'itemLate'],
    ['no word to the enterprise for 3 working days', () => filed(), '2026-11-26', 'silentTooLong'],
  ])('notices %s, not a moment too early', (_title, story, lastDay, kind) => {
    const before = watched(story(), new Date(Date.parse(endOf(lastDay)) - 1).toISOString());
    expect(kinds(before)).not.toContain(kind);
    expect(kinds(watched(story(), endOf(lastDay)))).toContain(kind);
  });

  it('notices a second 补正 for the same item at once', () => {
    const story = filed();
    for (const day of ['2026-11-24', '2026-11-25']) {
      story.at(on(day)).does('specialist', 'RequestCorrection', {
        itemId: 'landUse',
        dueOn: '2026-12-01',
        wishes: [{ title: '地形图', explanation: '请盖章', materialId: null }],
      });
      const correction = story.current.corrections.at(-1);
      story.does('applicant', 'AnswerCorrection', {
        correctionId: correction?.correctionId ?? '',
        answers: [{ wishId: correction?.wishes[0]?.wishId ?? '', words: '', fileIds: ['file_1'] }],
      });
    }
    expect(kinds(watched(story, on('2026-11-25')))).toContain('correctedTwice');
    expect(summaryOf(story.current)).toMatchObject({ suggestions: 1 });
    expect(kinds(watched(story, on('2026-11-25'))).filter((kind) => kind === 'correctedTwice')).toHaveLength(
      1,
    );
  });

  it.each([
    ['80 % of the limit used', '2026-11-27', { urges: 1, suggestions: 0, tasks: 2 }],
    ['too late', '2026-11-30', { urges: 1, suggestions: 1, tasks: 2 }],
    ['silent too long', '2026-11-26', { urges: 0, suggestions: 0, tasks: 1 }],
  ])('%s leads to urges, suggestions of a 督办 and tasks in their numbers, once', (_title, day, found) => {
    const story = watched(watched(filed(), endOf(day)), endOf(day));
    const { suggestions, tasks } = summaryOf(story.current);
    expect({ urges: story.current.urges.length, suggestions, tasks }).toEqual(found);
  });

  it('urges the department by itself when 80 % of the limit are used, and tells the specialist', () => {
    const story = watched(filed(), endOf('2026-11-27'));
    expect(story.current.urges).toEqual([
      expect.objectContaining({ target: 'department', itemId: 'landUse' }),
    ]);
  });

  it('does not call a department late whose clock stands', () => {
    const story = filed().does('specialist', 'StopClock', {
      itemId: 'landUse',
      reason: 'publicNotice',
      note: '公示 7 日',
      expectedUntil: null,
    });
    expect(kinds(watched(story, endOf('2026-12-30')))).not.toContain('itemLate');
  });

  it('does not call the service silent while something waits for the enterprise', () => {
    const story = CaseStory.inProgress().does('specialist', 'RecordHandover', {
      direction: 'toSpecialist',
      papers: [{ name: '公章', kind: 'original', count: 1 }],
    });
    expect(kinds(watched(story, endOf('2026-12-30')))).not.toContain('silentTooLong');
  });

  it('offers a 督办, which the specialist answers; both are closed to the enterprise', () => {
    const story = watched(filed(), endOf('2026-11-30')).at(on('2026-12-01'));
    expect(summaryOf(story.current)).toMatchObject({ hasSuggestion: true });
    const late = story.current.alerts.find(({ kind }) => kind === 'itemLate');
    const order = { alertId: late?.alertId ?? '', words: '请今天与规资局会商', dueOn: '2026-12-02' };

    story.does('supervisor', 'OrderSupervision', order);
    expect(summaryOf(story.current).hasSuggestion).toBe(false);
    expect(() => story.does('supervisor', 'OrderSupervision', order)).toThrow('已经处理过');

    const { orderId } = story.current.orders[0] ?? { orderId: '' };
    story.does('specialist', 'AnswerOrder', { orderId, words: '已会商,明天批出' });
    expect(story.current.orders[0]).toMatchObject({ answer: '已会商,明天批出' });
    expect(() => story.does('specialist', 'AnswerOrder', { orderId, words: '再答' })).toThrow(
      '没有待回复的督办单',
    );
  });

  it('lays an alert aside with a reason', () => {
    const story = watched(CaseStory.submitted(), endOf('2026-11-24')).at(on('2026-11-25'));
    story.does('supervisor', 'DismissAlert', { alertId: 'acceptLate', reason: '企业要求暂缓' });
    expect(summaryOf(story.current).suggestions).toBe(0);
  });

  it('forgets an alert once it is mended', () => {
    const story = watched(CaseStory.submitted(), endOf('2026-11-24')).at(on('2026-11-25'));
    const [alert] = story.current.alerts;
    story.does('window', 'AcceptCase', { note: '' });
    expect(alert && isAlertOpen(story.current, alert)).toBe(false);
  });

  it('says nothing of itself to the enterprise', () => {
    const story = watched(filed(), endOf('2026-11-30'));
    expect(story.current.updatedAt).not.toBe(story.events[0]?.at);
    const raised = story.events.filter(({ type }) => type === 'AlertRaised');
    expect(raised.length).toBeGreaterThan(0);
    expect(story.events.filter(({ type }) => type !== 'AlertRaised').at(-1)?.at).toBe(
      story.current.updatedAt,
    );
  });

  it('never finds the same twice, however often it runs', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 24 * 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(hours, (moments) => {
        const story = filed().does('specialist', 'SendLetter', {
          itemId: 'landUse',
          departmentName: '水利局',
          words: '请提意见',
          fileIds: [],
        });
        const start = Date.parse(on('2026-11-23'));
        for (const hour of moments.sort((a, b) => a - b))
          watched(story, new Date(start + hour * 3_600_000).toISOString());

        const ids = story.current.alerts.map(({ alertId }) => alertId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(decide(story.command('system', 'RunWatch', {}), story.current)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('always names a later moment once it has run: no case is looked at twice for nothing', () => {
    for (const day of ['2026-11-24', '2026-11-27', '2026-12-02', '2026-12-30']) {
      const story = watched(filed(), endOf(day));
      const moments = watchMatters(story.current, plainCalendar).map(({ at }) => at);
      expect(moments.filter((at) => at <= story.now)).toEqual([]);
    }
    expect(
      watchMatters(
        CaseStory.submitted().does('applicant', 'WithdrawCase', { reason: '不办了' }).current,
        plainCalendar,
      ),
    ).toEqual([]);
    expect(actors.supervisor.role).toBe('supervisor');
  });
});
