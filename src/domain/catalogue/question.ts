import { z } from '../zod';

const Id = z.string().regex(/^[a-z][A-Za-z0-9]*$/, '编号应为英文小驼峰,例如 landUsePermit。');

/** The answer to one question holds at least one of these options. */
export const Condition = z.object({ questionId: Id, isOneOf: z.array(Id).min(1, '请至少选一个选项。') });
export type Condition = z.infer<typeof Condition>;

/** One of the conditions is enough; where groups stand in a list, every group must be met. */
export const ConditionGroup = z.object({ anyOf: z.array(Condition).min(1, '请至少写一个条件。') });
export type ConditionGroup = z.infer<typeof ConditionGroup>;

export const QuestionOption = z.object({
  optionId: Id,
  words: z.string().trim().min(1, '请填写选项的文字。'),
  hint: z.string().optional(),
  /** “都没有” of a question with several answers: it stands alone. */
  excludesOthers: z.boolean().optional(),
});
export type QuestionOption = z.infer<typeof QuestionOption>;

/** One plain question of the route map (路线图). Who does not know yet may always say so: 还不清楚. */
export const Question = z.object({
  questionId: Id,
  words: z.string().trim().min(1, '请填写问题。'),
  hint: z.string().optional(),
  isMultiple: z.boolean(),
  options: z.array(QuestionOption).min(2, '一个问题至少有两个选项。'),
  /** Asked only where these hold; they may name only questions that stand before this one. */
  appliesWhen: z.array(ConditionGroup),
});
export type Question = z.infer<typeof Question>;

/** By questionId the chosen optionIds; an empty list means 还不清楚, a missing one not answered yet. */
export const Answers = z.record(z.string(), z.array(z.string()));
export type Answers = z.infer<typeof Answers>;
