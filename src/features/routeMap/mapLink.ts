import { answersText, parseAnswersText } from '@/domain/catalogue/routeMap/answersText';
import { readAnswers, type ReadAnswers } from '@/domain/catalogue/routeMap/readAnswers';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Answers } from '@/domain/catalogue/question';
import { questionsFor } from '@/domain/catalogue/routeMap/questionsFor';
import { routes } from '../navigation/routes';
import { urlOf } from '../navigation/urlOf';

/**
 * The page's address for others: the answers that count and the catalogue they were given to, but neither the map's
 * name nor anything about a person.
 */
export function mapPath({
  catalogue,
  answers,
}: {
  readonly catalogue: Catalogue;
  readonly answers: Answers;
}): string {
  const asked = new Set(questionsFor({ catalogue, answers }).map(({ questionId }) => questionId));
  const counting = Object.entries(answers).filter(([questionId]) => asked.has(questionId));
  return urlOf(routes.routeMap, { a: answersText(Object.fromEntries(counting)), v: catalogue.version });
}

export interface ReadLink extends ReadAnswers {
  /** Parts that are no answers at all. */
  readonly brokenCount: number;
  /** Whether the catalogue has changed since. */
  readonly isOutdated: boolean;
}

/** Undefined where the page was not opened by such a link. */
export function readLink({
  catalogue,
  params,
}: {
  readonly catalogue: Catalogue;
  readonly params: Readonly<Record<string, string | undefined>>;
}): ReadLink | undefined {
  if (params.a === undefined) return undefined;

  const { given, brokenCount } = parseAnswersText(params.a);
  const read = readAnswers({ questions: catalogue.questions, given });
  return { ...read, brokenCount, isOutdated: params.v !== undefined && params.v !== catalogue.version };
}
