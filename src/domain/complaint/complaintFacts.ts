import type { StatusTagWords } from '../agencyCase/statusTag';
import { lastOf } from '../shared/lastOf';
import { MOST_ANSWERS, type Complaint, type ComplaintAnswer } from './Complaint';

type Answered = Pick<Complaint, 'answers' | 'withdrawnAt'>;

/** Waits for an answer: the first, or the second where the first did not satisfy. */
export function isOpenComplaint({ answers, withdrawnAt }: Answered): boolean {
  if (withdrawnAt !== null) return false;
  const last = lastOf(answers);
  return last === undefined || (last.reply?.isSatisfied === false && answers.length < MOST_ANSWERS);
}

/** The answer that the enterprise has not spoken about yet. */
export function answerToReply({ answers, withdrawnAt }: Answered): ComplaintAnswer | undefined {
  const last = lastOf(answers);
  return withdrawnAt === null && last?.reply === null ? last : undefined;
}

/** The answer of which nothing was passed on yet to those who served. */
export function answerToRelease({ answers }: Answered): ComplaintAnswer | undefined {
  const last = lastOf(answers);
  return last?.released === null ? last : undefined;
}

/** The word of a complaint's state. */
export function complaintTag(complaint: Answered): StatusTagWords {
  if (complaint.withdrawnAt !== null) return { word: '已撤回', tone: 'neutral' };
  if (isOpenComplaint(complaint))
    return complaint.answers.length === 0
      ? { word: '待答复', tone: 'brand' }
      : { word: '待再次答复', tone: 'warn' };
  return { word: '已答复', tone: 'good' };
}
