import { commandPayloads } from '@/domain/agencyCase/commands';
import { FollowUpAnswers, FollowUpOutcome } from '@/domain/agencyCase/FollowUp';
import { z } from '@/domain/zod';
import type { CaseIntent } from '../caseView/CaseGateway';
import { gradeQuestions, yesNoQuestions } from './followUpQuestions';

/** A follow-up sheet during the call: answers come one by one. */
export const FollowUpForm = z.object({
  outcome: FollowUpOutcome.nullable(),
  answers: FollowUpAnswers.partial(),
  comments: z.string(),
});
export type FollowUpForm = z.infer<typeof FollowUpForm>;

export const emptyFollowUp: FollowUpForm = { outcome: null, answers: {}, comments: '' };

const questionKeys = [...yesNoQuestions, ...gradeQuestions].map((question) => question.key);

/** By field; `summary` is the sentence beside the button. Empty when the sheet may be sent. */
export function followUpProblems({
  outcome,
  answers,
  comments,
}: FollowUpForm): Readonly<Record<string, string>> {
  if (outcome === null) return { outcome: '请选择这次回访的结果。' };

  const open = outcome === 'reached' ? questionKeys.filter((key) => answers[key] === undefined) : [];
  const tooLong = commandPayloads.RecordFollowUp.shape.comments.safeParse(comments).error?.issues[0]?.message;
  return {
    ...Object.fromEntries(open.map((key) => [key, '请按企业的回答选择。'])),
    ...(open.length === 0 ? {} : { summary: `还有 ${open.length} 个问题没有记录。` }),
    ...(tooLong === undefined ? {} : { comments: tooLong }),
  };
}

/** What is sent: answers only where somebody was reached. Undefined while the sheet is not whole. */
export function followUpIntent({ outcome, answers, comments }: FollowUpForm): CaseIntent | undefined {
  const parsed = commandPayloads.RecordFollowUp.safeParse({
    outcome,
    answers: outcome === 'reached' ? answers : null,
    comments,
  });
  return parsed.success ? { type: 'RecordFollowUp', payload: parsed.data } : undefined;
}
