import { api } from '@/api/api';
import type { Answers, Question } from '@/domain/catalogue/question';
import { answersScene } from '@/domain/catalogue/routeMap/answersScene';

/** The map's mini-program code as base64; undefined where the answers do not fit into one or it cannot be had now. */
export async function findMapCode({
  questions,
  answers,
}: {
  readonly questions: readonly Question[];
  readonly answers: Answers;
}): Promise<string | undefined> {
  const scene = answersScene(questions, answers);
  if (scene === undefined) return undefined;

  return api.applicant.codes.routeMap
    .query({ scene })
    .then(({ png }) => png)
    .catch(() => undefined);
}
