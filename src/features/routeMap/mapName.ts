import type { Answers, Question } from '@/domain/catalogue/question';
import { questionsFor } from '@/domain/catalogue/routeMap/questionsFor';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { answerWords, unclearWords } from './answerWords';

const nameless = '未命名的路线图';

/** The name somebody gave it or else what the first question was answered with, such as “厂房、仓库”. */
export function mapName({
  name,
  answers,
  questions,
}: {
  readonly name: string;
  readonly answers: Answers;
  readonly questions: readonly Question[];
}): string {
  if (name.trim() !== '') return name.trim();

  const [first] = questions;
  const words = first === undefined ? '' : answerWords(first, answers);
  return words === '' || words === unclearWords ? nameless : words;
}

/** “厂房、仓库;企业或个人(社会投资);备案…”: what was answered with some certainty, for the specialist to read. */
export function projectWords({
  catalogue,
  answers,
}: {
  readonly catalogue: Catalogue;
  readonly answers: Answers;
}): string {
  return questionsFor({ catalogue, answers })
    .map((question) => `${question.words}${answerWords(question, answers)}`)
    .join('\n');
}
