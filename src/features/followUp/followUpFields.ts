import type { FollowUpOutcome } from '@/domain/agencyCase/FollowUp';
import type { FieldWords } from '../staff/cloudForm/FormNotices/FormConflictSheet';
import { gradeWords } from './gradeWords';
import { gradeQuestions, outcomeNames, yesNoQuestions } from './followUpQuestions';

/** What the sheet calls its fields, where two devices wrote different things into them. */
export const followUpFields: FieldWords = {
  outcome: { label: '这次回访', say: (value) => outcomeNames[value as FollowUpOutcome] ?? '' },
  ...Object.fromEntries(
    yesNoQuestions.map(({ key, question }) => [
      `answers.${key}`,
      { label: question, say: (value: unknown) => (value === true ? '是' : '否') },
    ]),
  ),
  ...Object.fromEntries(
    gradeQuestions.map(({ key, question }) => [
      `answers.${key}`,
      { label: question, say: (value: unknown) => gradeWords[Number(value)] ?? '' },
    ]),
  ),
  comments: { label: '企业的意见' },
};
