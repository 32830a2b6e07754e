import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { Answers } from '@/domain/catalogue/question';
import { answersText } from '@/domain/catalogue/routeMap/answersText';
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
