import type { Condition, ConditionGroup, Question } from './question';

/** The route map's questions as they ship, each tied to the field facts that it decides. */
export const questions: Question[] = [
  {
    questionId: 'kind',
    words: '要建的是哪一类项目?',
    isMultiple: false,
    options: [
      { optionId: 'factory', words: '工业厂房、仓储' },
      { optionId: 'building', words: '办公、商业、住宅等房屋' },
      { optionId: 'fitOut', words: '只改造、装修现有房屋', hint: '不新增用地,不改变外轮廓。' },
    ],
    appliesWhen: [],
  },
  {
    questionId: 'approval',
    words: '立项走备案还是核准?',
    hint: '多数民间投资项目是备案;列入《政府核准的投资项目目录》的才要核准。',
    isMultiple: false,
    options: [
      { optionId: 'filing', words: '备案' },
      { optionId: 'approval', words: '核准' },
      { optionId: 'done', words: '已经立项' },
    ],
    appliesWhen: [],
  },
];

/** The project's answer to this question is one of these. */
export function when(questionId: string, ...isOneOf: string[]): ConditionGroup {
  return { anyOf: [is(questionId, ...isOneOf)] };
}

export function is(questionId: string, ...isOneOf: string[]): Condition {
  return { questionId, isOneOf };
}
