import type { CaseStory } from './caseBuilders';
import { goodAnswers, levels } from './caseBuilders';

const on = (day: string) => `${day}T02:00:00.000Z`;

export function files(story: CaseStory, itemId: string, day: string): CaseStory {
  return story.at(on(day)).does('specialist', 'FileItem', { itemId, externalNumber: 'SP-1' });
}

export function approves(story: CaseStory, itemId: string, day: string): CaseStory {
  return story.at(on(day)).does('specialist', 'ApproveItem', { itemId, resultNumber: '' });
}

/** The enterprise gives up what is not decided, gets the rest and its originals back, and the case closes. */
export function closed(story: CaseStory): CaseStory {
  for (const { itemId, state } of story.current.items)
    if (state === 'waiting' || state === 'preparing' || state === 'refused')
      story.does('applicant', 'CancelItem', { itemId, reason: '自己办' });
  return story
    .delivers()
    .receives()
    .returnsOriginals()
    .does('supervisor', 'RecordFollowUp', { outcome: 'reached', answers: goodAnswers, comments: '' })
    .does('applicant', 'RateCase', { levels: levels(5), words: '', tags: [], fileIds: [] })
    .does('supervisor', 'CloseCase', { note: '' });
}
