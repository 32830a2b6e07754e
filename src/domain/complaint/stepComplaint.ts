import { refuse } from '../agencyCase/RuleViolation';
import type { WorkingCalendar } from '../schedule/calendar';
import { addWorkingDays } from '../schedule/workingCalendar';
import { dayOf, type Instant } from '../shared/time';
import type { z } from '../zod';
import type { Complaint, ComplaintAnswer, complaintPayloads, ComplaintStepType } from './Complaint';
import { isOpenComplaint } from './complaintFacts';
import { refusalOfComplaintStep, type ComplaintActor } from './complaintRules';

type Payload<T extends ComplaintStepType> = z.output<(typeof complaintPayloads)[T]>;

export type ComplaintIntent = {
  [T in ComplaintStepType]: { readonly type: T; readonly payload: Payload<T> };
}[ComplaintStepType];

export type ComplaintCommand = ComplaintIntent & {
  readonly commandId: string;
  readonly now: Instant;
  readonly actor: ComplaintActor;
  readonly calendar: WorkingCalendar;
  /** Working days to the next answer (ServicePromises.complaintWd). */
  readonly answerWd: number;
};

type Folds = {
  [T in ComplaintStepType]: (
    complaint: Complaint,
    payload: Payload<T>,
    command: ComplaintCommand,
  ) => { readonly after: Complaint; readonly words: string };
};

const folds: Folds = {
  Assign: (complaint, { accountId, name }) => ({
    after: { ...complaint, assignee: { accountId, name } },
    words: name,
  }),
  Answer: (complaint, { words }, { actor, now }) => {
    const by = { accountId: actor.accountId, name: actor.name };
    const answer = { words, at: now, by, released: null, reply: null };
    return { after: { ...complaint, assignee: by, answers: [...complaint.answers, answer] }, words };
  },
  Release: (complaint, { words }, { now }) => ({
    after: withLastAnswer(complaint, { released: { words, at: now } }),
    words,
  }),
  Reply: (complaint, { isSatisfied, words }, { now, calendar, answerWd }) => {
    const replied = withLastAnswer(complaint, { reply: { isSatisfied, words, at: now } });
    const dueOn = addWorkingDays({ from: dayOf(now), days: answerWd, calendar }).day;
    const after = isOpenComplaint(replied) ? { ...replied, dueOn, alertedAt: null } : replied;
    return { after, words: `${isSatisfied ? '满意' : '仍不满意'}${words === '' ? '' : `:${words}`}` };
  },
  Withdraw: (complaint, { reason }, { now }) => ({
    after: { ...complaint, withdrawnAt: now },
    words: reason,
  }),
  Alert: (complaint, _, { now }) => ({ after: { ...complaint, alertedAt: now }, words: '' }),
};

/**
 * The complaint after a step; a step done before gives it as it is.
 * @throws RuleViolation where a rule says no, and then nothing has changed
 */
export function stepComplaint(complaint: Complaint, command: ComplaintCommand): Complaint {
  const { type, payload, commandId, actor, now } = command;
  const done = complaint.steps.find((step) => step.commandId === commandId);
  if (done?.by.accountId === actor.accountId) return complaint;

  const refusal = refusalOfComplaintStep({ complaint, actor, type });
  if (refusal !== undefined) return refuse(refusal);

  const fold = folds[type] as (
    complaint: Complaint,
    payload: object,
    command: ComplaintCommand,
  ) => { after: Complaint; words: string };
  const { after, words } = fold(complaint, payload, command);
  const by = { accountId: actor.accountId, name: actor.name };
  return { ...after, steps: [...complaint.steps, { commandId, type, at: now, by, words }] };
}

function withLastAnswer(complaint: Complaint, change: Partial<ComplaintAnswer>): Complaint {
  const last = complaint.answers.length - 1;
  const answers = complaint.answers.map((answer, place) =>
    place === last ? { ...answer, ...change } : answer,
  );
  return { ...complaint, answers };
}
