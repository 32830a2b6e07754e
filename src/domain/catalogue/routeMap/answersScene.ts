import type { Answers, Question } from '../question';
import { answerTo } from './answerTo';

/** WeChat's limit for what a mini-program code may carry. */
const MOST_CHARACTERS = 32;
const RADIX = 36;

/**
 * Answers as short as a mini-program code needs them: the questions' fingerprint and one number per question, such as
 * `1x2k9z.23401`. Undefined where they do not fit into 32 characters.
 */
export function answersScene(questions: readonly Question[], answers: Answers): string | undefined {
  const digits = questions.map((question) =>
    numberOf(question, answerTo(answers, question.questionId))
      .toString(RADIX)
      .padStart(widthOf(question), '0'),
  );
  const scene = `${fingerprint(questions)}.${digits.join('')}`;
  return scene.length <= MOST_CHARACTERS ? scene : undefined;
}

/** Reads it back; undefined where these are other questions than those that were answered, or no answers at all. */
export function answersOfScene(questions: readonly Question[], scene: string): Answers | undefined {
  const [print, digits = ''] = scene.split('.');
  const width = questions.reduce((sum, question) => sum + widthOf(question), 0);
  if (print !== fingerprint(questions) || digits.length !== width) return undefined;

  const answers: Answers = {};
  let place = 0;
  for (const question of questions) {
    const text = digits.slice(place, place + widthOf(question));
    place += widthOf(question);
    const number = parseInt(text, RADIX);
    if (!/^[0-9a-z]+$/.test(text) || number > mostOf(question)) return undefined;
    if (number > 0) answers[question.questionId] = optionsOf(question, number);
  }
  return answers;
}

/** 0 is not answered, 1 还不清楚; above that the chosen option or, of several, one bit each. */
function numberOf({ options, isMultiple }: Question, chosen: readonly string[] | undefined): number {
  if (chosen === undefined) return 0;
  const places = options.map(({ optionId }) => chosen.includes(optionId));
  if (!isMultiple) return places.indexOf(true) + 2;
  return 1 + places.reduce((mask, isChosen, place) => mask + (isChosen ? 2 ** place : 0), 0);
}

function optionsOf({ options, isMultiple }: Question, number: number): string[] {
  const isChosen = (place: number) =>
    isMultiple ? Math.floor((number - 1) / 2 ** place) % 2 === 1 : number === place + 2;
  return options.filter((_, place) => isChosen(place)).map(({ optionId }) => optionId);
}

function mostOf({ options, isMultiple }: Question): number {
  return isMultiple ? 2 ** options.length : options.length + 1;
}

function widthOf(question: Question): number {
  return mostOf(question).toString(RADIX).length;
}

/** Changes with any question or option, so that old codes are not read as other answers (FNV-1a, 32 bits). */
function fingerprint(questions: readonly Question[]): string {
  const text = questions
    .map(({ questionId, isMultiple, options }) =>
      [questionId, isMultiple ? 'many' : 'one', ...options.map(({ optionId }) => optionId)].join('.'),
    )
    .join('~');
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(RADIX);
}
