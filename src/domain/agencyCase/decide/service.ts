import { addWorkingDays } from '../../schedule/workingCalendar';
import { dayOf } from '../../shared/time';
import type { Decisions } from './Decisions';
import { refuse } from '../RuleViolation';
import { idFrom, stamp } from './stamp';

type ServiceAction =
  | 'WithdrawCase'
  | 'AcceptCase'
  | 'DeclineCase'
  | 'AssignSpecialist'
  | 'ReportProgress'
  | 'NoteUnreached'
  | 'RecordCall'
  | 'RecordAssistance'
  | 'FinishAssistance'
  | 'RecordFollowUp'
  | 'CloseCase'
  | 'TerminateCase';

/** The links of the chain that concern the case as a whole (A1, A3, A5, H1, H2). */
export const decideService: Decisions<ServiceAction> = {
  WithdrawCase: (command) => [{ type: 'CaseWithdrawn', ...stamp(command), reason: command.reason }],

  AcceptCase: (command, agencyCase) => [
    {
      type: 'CaseAccepted',
      ...stamp(command),
      note: command.note,
      visitBy: addWorkingDays({
        from: dayOf(command.now),
        days: agencyCase.promises.visitWd,
        calendar: command.calendar,
      }).day,
    },
  ],

  DeclineCase: (command) => [{ type: 'CaseDeclined', ...stamp(command), reason: command.reason }],

  AssignSpecialist: (command, { specialist, submittedBy }) => {
    if (specialist?.accountId === command.specialist.accountId) return refuse('这个办件已经由这位专员负责。');
    if (submittedBy.role === 'applicant' && submittedBy.accountId === command.specialist.accountId)
      return refuse('提交申请的人不能同时担任这个办件的专员。');

    return [
      {
        type: 'SpecialistAssigned',
        ...stamp(command),
        specialist: { ...command.specialist, since: command.now },
        reason: command.reason,
      },
    ];
  },

  NoteUnreached: (command, { unreached }) => {
    const { messageId, templateKey } = command;
    if (unreached.some((each) => each.messageId === messageId)) return [];
    return [{ type: 'MessageUnreached', ...stamp(command), messageId, templateKey }];
  },

  RecordCall: (command) => [{ type: 'EnterpriseCalled', ...stamp(command), words: command.words }],

  ReportProgress: (command, agencyCase) => {
    if (command.itemId !== null && !agencyCase.items.some((item) => item.itemId === command.itemId))
      return refuse('没有找到这个事项。');

    const { words, itemId } = command;
    return [
      { type: 'ProgressReported', ...stamp(command), reportId: idFrom('report', command), words, itemId },
    ];
  },

  RecordAssistance: (command) => [
    {
      type: 'AssistanceGiven',
      ...stamp(command),
      assistanceId: idFrom('assistance', command),
      kind: command.kind,
      summary: command.summary,
    },
  ],

  FinishAssistance: (command) => [
    { type: 'AssistanceFinished', ...stamp(command), summary: command.summary },
  ],

  RecordFollowUp: (command) => {
    const { outcome, comments } = command;
    if (outcome === 'reached' && command.answers === null) return refuse('请填写回访的各项问题。');

    return [
      {
        type: 'FollowedUp',
        ...stamp(command),
        followUpId: idFrom('followup', command),
        outcome,
        answers: outcome === 'reached' ? command.answers : null,
        comments,
      },
    ];
  },

  CloseCase: (command) => [{ type: 'CaseClosed', ...stamp(command), note: command.note }],

  TerminateCase: (command) => [{ type: 'CaseTerminated', ...stamp(command), reason: command.reason }],
};
