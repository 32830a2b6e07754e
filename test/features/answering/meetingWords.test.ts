import { meetingTime } from '@/features/answering/meetingWords';
import { meetingText } from '@/features/answering/meetingText';
import { CaseStory } from '../../support/caseBuilders';

const startsAt = '2026-11-24T06:00:00.000Z';
const NOW = '2026-11-23T02:00:00.000Z';

describe('the time of a meeting', () => {
  it.each([
    ['2026-11-24T07:30:00.000Z', '明天 14:00–15:30'],
    ['2026-11-24T17:00:00.000Z', '明天 14:00–后天 01:00'],
  ])('until %s reads %s', (endsAt, words) => {
    expect(meetingTime({ startsAt, endsAt }, NOW)).toBe(words);
  });
});

describe('a meeting to paste', () => {
  it('has the whole date, since nobody knows when it will be read', () => {
    const plan = {
      ...{ title: '协调会', startsAt, endsAt: '2026-11-24T07:30:00.000Z', place: '示例区 301' },
      ...{ people: '', departments: [], agenda: '方案', papers: '' },
    };
    const [meeting] = CaseStory.inProgress().does('specialist', 'CallMeeting', plan).current.meetings;
    expect(meeting && meetingText(meeting)).toBe(
      '协调会\n2026年11月24日(周二) 14:00–15:30\n示例区 301\n议程:方案',
    );
  });
});
