import type { Catalogue } from '../catalogue';
import type { Condition, ConditionGroup, Question } from '../question';
import type { CataloguePlace, CatalogueProblem } from './CatalogueProblem';
import { fieldOf } from './fieldNames';

interface Conditioned {
  readonly kind: 'item' | 'question';
  readonly id: string;
  readonly name: string;
  readonly appliesWhen: readonly ConditionGroup[];
}

/** Conditions that name a question or option that is not there, and those of a question that name it or a later one. */
export function conditionProblems({ questions, items }: Catalogue): CatalogueProblem[] {
  return [
    ...questions.flatMap(({ questionId: id, words: name, appliesWhen }, position) =>
      ofOne(
        { kind: 'question', id, name, appliesWhen },
        questions.slice(0, position),
        questions.slice(position),
      ),
    ),
    ...items.flatMap(({ itemId: id, name, appliesWhen }) =>
      ofOne({ kind: 'item', id, name, appliesWhen }, questions, []),
    ),
  ];
}

function ofOne(owner: Conditioned, askedBefore: Question[], askedLater: Question[]): CatalogueProblem[] {
  const place: CataloguePlace = { kind: owner.kind, id: owner.id };
  const field = fieldOf(owner.kind, owner.name, 'appliesWhen');
  const conditions = owner.appliesWhen.flatMap(({ anyOf }) => anyOf);
  const sentences = conditions.flatMap((condition) => faultsOf(condition, owner.id, askedBefore, askedLater));
  return [...new Set(sentences)].map((words) => ({
    place,
    field: 'appliesWhen',
    sentence: `${field}:${words}`,
  }));
}

function faultsOf(
  { questionId, isOneOf }: Condition,
  ownerId: string,
  askedBefore: Question[],
  askedLater: Question[],
): string[] {
  const later = askedLater.find((question) => question.questionId === questionId);
  if (later && questionId === ownerId) return ['不能以这个问题自己的回答为条件。'];
  if (later) return [`“${later.words}”排在它后面,到时还没有回答。`];

  const question = askedBefore.find((each) => each.questionId === questionId);
  if (!question) return [`目录里没有问题 ${questionId}。`];

  const known = new Set(question.options.map(({ optionId }) => optionId));
  return isOneOf.filter((id) => !known.has(id)).map((id) => `问题“${question.words}”没有选项 ${id}。`);
}
