import type { Answers } from '../question';
import { answerTo } from './answerTo';

const Id = /^[a-z][A-Za-z0-9]*$/;
/** Far more than any map needs; a longer text is somebody's mischief. */
const MOST_CHARACTERS = 2000;

/** Answers in one line for a link, such as `kind.factory~site.waste.sewage~eia`; 还不清楚 names the question alone. */
export function answersText(answers: Answers): string {
  return Object.entries(answers)
    .map(([questionId, optionIds]) => [questionId, ...optionIds].join('.'))
    .join('~');
}

/** Reads such a line back. `brokenCount` parts were not such answers; the others are still to be read by a catalogue. */
export function parseAnswersText(text: string): { given: Answers; brokenCount: number } {
  const parts = text === '' ? [] : text.slice(0, MOST_CHARACTERS).split('~');
  const given: Answers = {};
  let brokenCount = text.length > MOST_CHARACTERS ? 1 : 0;

  for (const part of parts) {
    const [questionId = '', ...optionIds] = part.split('.');
    const isFirst = answerTo(given, questionId) === undefined;
    if (isFirst && [questionId, ...optionIds].every((id) => Id.test(id))) given[questionId] = optionIds;
    else brokenCount += 1;
  }
  return { given, brokenCount };
}
