import { availableActions } from '@/domain/agencyCase/availableActions';
import { decide } from '@/domain/agencyCase/decide';
import { summaryOf } from '@/domain/agencyCase/summaryOf';
import { mustArrive, openUnreached } from '@/domain/agencyCase/unreachedFacts';
import { viewFor } from '@/domain/agencyCase/CaseView';
import { actors, CaseStory, type Person } from '../../support/caseBuilders';

const missed = { messageId: 'msg_1', templateKey: 'correctionWanted' };

/** The enterprise has to correct something, and WeChat did not deliver the message that says so. */
function unreached(): CaseStory {
  return CaseStory.inProgress()
    .does('specialist', 'FileItem', { itemId: 'landUse', externalNumber: 'SP' })
    .does('specialist', 'RequestCorrection', {
      itemId: 'landUse',
      dueOn: '2026-11-30',
      wishes: [{ title: '地形图', explanation: '请盖章', materialId: null }],
    })
    .does('system', 'NoteUnreached', missed);
}

const may = (story: CaseStory, person: Person) =>
  availableActions({ agencyCase: story.current, actor: actors[person], now: story.now }).includes(
    'RecordCall',
  );

describe('a message that was not delivered', () => {
  it('makes it a task to phone, of the specialist or the window and nobody else', () => {
    const story = unreached();
    expect(openUnreached(story.current)).toHaveLength(1);
    expect(summaryOf(story.current).tasks).toBe(1);
    expect([may(story, 'specialist'), may(story, 'window')]).toEqual([true, true]);
    expect([may(story, 'applicant'), may(story, 'otherSpecialist'), may(story, 'supervisor')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is noted once, however often', () => {
    const story = unreached().does('system', 'NoteUnreached', missed);
    expect(story.current.unreached).toHaveLength(1);
  });

  it('is settled by a call, which is a word to the enterprise', () => {
    const story = unreached()
      .at('2026-11-24T02:00:00.000Z')
      .does('specialist', 'RecordCall', { words: '已告知' });
    expect(openUnreached(story.current)).toEqual([]);
    expect(story.current.lastWordAt).toBe('2026-11-24T02:00:00.000Z');
    expect(may(story, 'specialist')).toBe(false);
  });

  it('is settled too when the enterprise does what it asks for', () => {
    const story = unreached();
    const [correction] = story.current.corrections;
    story.does('applicant', 'AnswerCorrection', {
      correctionId: correction?.correctionId ?? '',
      answers: [{ wishId: correction?.wishes[0]?.wishId ?? '', words: '已补', fileIds: [] }],
    });
    expect(openUnreached(story.current)).toEqual([]);
    expect(summaryOf(story.current).tasks).toBe(0);
  });

  it('is not shown to the enterprise, and does not count as a word to it', () => {
    const story = unreached();
    const { agencyCase } = story;
    const view = viewFor({
      agencyCase: story.current,
      version: 1,
      events: story.events,
      actor: actors.applicant,
      now: story.now,
    });
    expect(view.history.some(({ title }) => title === '消息未送达')).toBe(false);
    expect(view.agencyCase.unreached).toEqual([]);
    expect(agencyCase?.lastWordAt).toBe(story.now);
  });

  it('asks nobody to phone for what only informs, nor for a rating', () => {
    expect(mustArrive('progressReported')).toBe(false);
    expect(mustArrive('ratingWanted')).toBe(false);
    expect(mustArrive('resultDelivered')).toBe(true);
  });

  it('cannot be noted by people', () => {
    const story = unreached();
    expect(() => decide(story.command('specialist', 'NoteUnreached', missed), story.current)).toThrow('身份');
  });
});
