import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { evolve } from '@/domain/agencyCase/evolve';
import { messagesFor, type MessageDraft } from '@/domain/agencyCase/messagesFor';
import { fitMessage } from '@/domain/message/fitMessage';
import { actors, CaseStory, levels } from '../../support/caseBuilders';

function messagesOf(story: CaseStory): MessageDraft[] {
  let before: AgencyCase | undefined;
  return story.events.flatMap((event) => {
    const after = evolve(before, event);
    const drafts = messagesFor(event, before, after);
    before = after;
    return drafts;
  });
}

const sent = (story: CaseStory) =>
  messagesOf(story).map(({ templateKey, toAccountId }) => `${templateKey} → ${toAccountId}`);

describe('messages that follow from events', () => {
  it('tells the enterprise of each step and the specialist of the assignment', () => {
    expect(sent(CaseStory.inProgress().grants('landUse'))).toEqual([
      'caseAccepted → acc_a',
      'specialistAssigned → acc_a',
      'caseAssigned → acc_s',
      'handoverToConfirm → acc_a',
      'progressReported → acc_a',
      'progressReported → acc_a',
    ]);
  });

  it('asks for the rating once, when it opens', () => {
    const story = CaseStory.toRate().does('applicant', 'RateCase', {
      levels: levels(5),
      words: '',
      tags: [],
      fileIds: [],
    });
    expect(sent(story).filter((message) => message.startsWith('ratingWanted'))).toHaveLength(1);
  });

  it('writes to nobody of the enterprise when the request came over the counter', () => {
    const story = CaseStory.assigned({ actor: actors.window });
    expect(sent(story)).toEqual(['caseAssigned → acc_s']);
  });

  it('does not tell people what they did themselves', () => {
    const story = CaseStory.submitted().does('applicant', 'WithdrawCase', { reason: '不办了' });
    expect(sent(story)).toEqual([]);
  });

  it('tells the specialist when the enterprise ends the case', () => {
    const story = CaseStory.assigned().does('applicant', 'WithdrawCase', { reason: '不办了' });
    expect(sent(story).at(-1)).toBe('enterpriseAnswered → acc_s');
  });

  it('never tells the specialist of a rating', () => {
    const story = CaseStory.toRate().does('applicant', 'RateCase', {
      levels: levels(1),
      words: '差',
      tags: [],
      fileIds: [],
    });
    expect(sent(story).filter((message) => message.endsWith('acc_s'))).toEqual(['caseAssigned → acc_s']);
  });

  it('gives every field of every template a value', () => {
    for (const { templateKey, values } of messagesOf(CaseStory.toRate()))
      for (const { value } of Object.values(fitMessage(templateKey, values))) expect(value).not.toBe('');
  });
});
