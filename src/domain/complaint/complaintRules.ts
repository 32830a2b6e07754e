import type { ActorRole } from '../agencyCase/Actor';
import { says } from '../agencyCase/says';
import type { Complaint, ComplaintStepType } from './Complaint';
import { answerToRelease, answerToReply, isOpenComplaint } from './complaintFacts';

/** Who acts on a complaint. */
export interface ComplaintActor {
  readonly accountId: string;
  readonly name: string;
  readonly role: Extract<ActorRole, 'applicant' | 'supervisor' | 'system'>;
  /** Whether this person has had a part in the case: then the complaint is none of his business, in any role. */
  readonly hasServed: boolean;
}

interface Question {
  readonly complaint: Complaint;
  readonly actor: ComplaintActor;
}

interface Rule {
  readonly role: ComplaintActor['role'];
  /** A Chinese sentence saying why not, or nothing. */
  readonly refusal: (question: Question) => string | undefined;
}

const complaintRules = {
  Assign: { role: 'supervisor', refusal: unlessOpen },
  Answer: { role: 'supervisor', refusal: (question) => unlessOpen(question) ?? unlessMine(question) },
  Release: {
    role: 'supervisor',
    refusal: ({ complaint }) =>
      says(answerToRelease(complaint) === undefined, '答复后才能转给专员,每次答复转一次。'),
  },
  Reply: {
    role: 'applicant',
    refusal: ({ complaint }) =>
      says(answerToReply(complaint) === undefined, '没有等您评价的答复,每次答复评价一次。'),
  },
  Withdraw: {
    role: 'applicant',
    refusal: ({ complaint }) => says(!isOpenComplaint(complaint), '这件投诉已经答复或撤回,不用再撤回。'),
  },
  Alert: {
    role: 'system',
    refusal: (question) =>
      unlessOpen(question) ?? says(question.complaint.alertedAt !== null, '已经提醒过工作组。'),
  },
} as const satisfies Record<ComplaintStepType, Rule>;

/** Why this person cannot take this step now, as a Chinese sentence; undefined where he can. */
export function refusalOfComplaintStep(
  question: Question & { readonly type: ComplaintStepType },
): string | undefined {
  const { complaint, actor, type } = question;
  const rule: Rule = complaintRules[type];
  const isForeign = actor.role === 'applicant' && actor.accountId !== complaint.by.accountId;
  return (
    says(actor.hasServed || isForeign || rule.role !== actor.role, '您目前的身份不能进行这项操作。') ??
    rule.refusal(question)
  );
}

/** The one table of who may do what when: it draws the buttons and guards the server. */
export function complaintActions(question: Question): ComplaintStepType[] {
  const all = Object.keys(complaintRules) as ComplaintStepType[];
  return all.filter((type) => refusalOfComplaintStep({ ...question, type }) === undefined);
}

function unlessOpen({ complaint }: Question): string | undefined {
  return says(!isOpenComplaint(complaint), '这件投诉现在不等待答复。请刷新后查看最新情况。');
}

function unlessMine({ complaint: { assignee }, actor }: Question): string | undefined {
  const isElsewhere = assignee !== null && assignee.accountId !== actor.accountId;
  return says(isElsewhere, `这件投诉由${assignee?.name ?? ''}办理。需要换人时请先改派。`);
}
