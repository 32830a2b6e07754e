import type { AgencyCase } from './AgencyCase';
import type { ReminderAbout } from './answeringMatters';
import type { CaseEventType, EventOf } from './events';
import type { Inquiry } from './Inquiry';
import { isMoved, type Meeting } from './Meeting';

type AnsweringEventType = Extract<
  CaseEventType,
  | 'SpecialistUrged'
  | 'UrgeAnswered'
  | 'InquiryAsked'
  | 'InquiryAnswered'
  | 'InquirySettled'
  | 'MeetingCalled'
  | 'MeetingChanged'
  | 'MeetingCancelled'
  | 'MeetingAnswered'
  | 'DepartmentAnswered'
  | 'MeetingOver'
  | 'MinutesRecorded'
  | 'EnterpriseReminded'
>;
type AnsweringFolds = {
  [T in AnsweringEventType]: (agencyCase: AgencyCase, event: EventOf<T>) => AgencyCase;
};

/** What was said of another time or place is not said of this one. */
const unanswered: Pick<Meeting, 'reply' | 'replies' | 'departmentAnswers'> = {
  ...{ reply: null, replies: [], departmentAnswers: [] },
};

/** Questions, urges and meetings between the enterprise and its specialist (A3, H2). */
export const answeringFolds: AnsweringFolds = {
  SpecialistUrged: (agencyCase, { urgeId, words, itemId = null, answerBy = null, at }) => ({
    ...agencyCase,
    urges: [
      ...agencyCase.urges,
      { urgeId, target: 'specialist', itemId, words, at, answerBy, answeredAt: null, answer: '' },
    ],
  }),
  UrgeAnswered: (agencyCase, { urgeId, words, at }) => ({
    ...agencyCase,
    urges: agencyCase.urges.map((urge) =>
      urge.urgeId === urgeId ? { ...urge, answeredAt: at, answer: words } : urge,
    ),
  }),
  InquiryAsked: (agencyCase, { inquiryId, itemId, words, choices, takes, dueOn, at }) => ({
    ...agencyCase,
    inquiries: [
      ...agencyCase.inquiries,
      {
        ...{ inquiryId, itemId, words, choices, takes, dueOn, askedAt: at },
        ...{ answer: null, settledAt: null, remindedAt: null },
      },
    ],
  }),
  InquiryAnswered: (agencyCase, { inquiryId, answer, at, by }) =>
    changeInquiry(agencyCase, inquiryId, { answer: { ...answer, at, by: by.name } }),
  InquirySettled: (agencyCase, { inquiryId, at }) => changeInquiry(agencyCase, inquiryId, { settledAt: at }),
  MeetingCalled: (agencyCase, { meetingId, plan, at }) => ({
    ...agencyCase,
    meetings: [
      ...agencyCase.meetings,
      {
        ...plan,
        ...{ meetingId, calledAt: at, fixedAt: at, revision: 0, reply: null, replies: [] },
        ...{ departmentAnswers: [], cancelledAt: null },
        ...{ cancelReason: '', remindedAt: null, overAt: null, minutes: null },
      },
    ],
  }),
  MeetingChanged: (agencyCase, { meetingId, plan, at }) =>
    changeMeeting(agencyCase, meetingId, (meeting) => ({
      ...plan,
      revision: meeting.revision + 1,
      departmentAnswers: meeting.departmentAnswers.filter(({ department }) =>
        plan.departments.includes(department),
      ),
      ...(isMoved(meeting, plan) ? { ...unanswered, remindedAt: null, fixedAt: at } : {}),
    })),
  MeetingCancelled: (agencyCase, { meetingId, reason, at }) =>
    changeMeeting(agencyCase, meetingId, ({ revision }) => ({
      cancelledAt: at,
      cancelReason: reason,
      revision: revision + 1,
    })),
  MeetingAnswered: (agencyCase, { meetingId, kind, words, at, by }) =>
    changeMeeting(agencyCase, meetingId, ({ replies }) => ({
      reply: { kind, words, at, by: by.name },
      replies: [
        ...replies.filter(({ accountId }) => accountId !== by.accountId),
        { accountId: by.accountId, by: by.name, kind, words, at },
      ],
    })),
  DepartmentAnswered: (agencyCase, { meetingId, department, word, words, at }) =>
    changeMeeting(agencyCase, meetingId, ({ departmentAnswers }) => ({
      departmentAnswers: [
        ...departmentAnswers.filter((each) => each.department !== department),
        { department, word, words, at },
      ],
    })),
  MeetingOver: (agencyCase, { meetingId, at }) =>
    changeMeeting(agencyCase, meetingId, () => ({ overAt: at })),
  MinutesRecorded: (agencyCase, { meetingId, words, fileIds, at }) =>
    changeMeeting(agencyCase, meetingId, ({ overAt }) => ({
      overAt: overAt ?? at,
      minutes: { words, fileIds, at },
    })),
  EnterpriseReminded: (agencyCase, { about, id, at }) => reminded[about](agencyCase, id, at),
};

const reminded: Record<ReminderAbout, (agencyCase: AgencyCase, id: string, at: string) => AgencyCase> = {
  inquiry: (agencyCase, id, at) => changeInquiry(agencyCase, id, { remindedAt: at }),
  meeting: (agencyCase, id, at) => changeMeeting(agencyCase, id, () => ({ remindedAt: at })),
  correction: (agencyCase, id, at) => ({
    ...agencyCase,
    corrections: agencyCase.corrections.map((each) =>
      each.correctionId === id ? { ...each, remindedAt: at } : each,
    ),
  }),
  deferral: (agencyCase, id, at) => ({
    ...agencyCase,
    deferrals: agencyCase.deferrals.map((each) =>
      each.deferralId === id ? { ...each, remindedAt: at } : each,
    ),
  }),
};

function changeInquiry(agencyCase: AgencyCase, inquiryId: string, change: Partial<Inquiry>): AgencyCase {
  return {
    ...agencyCase,
    inquiries: agencyCase.inquiries.map((inquiry) =>
      inquiry.inquiryId === inquiryId ? { ...inquiry, ...change } : inquiry,
    ),
  };
}

function changeMeeting(
  agencyCase: AgencyCase,
  meetingId: string,
  changeOf: (meeting: Meeting) => Partial<Meeting>,
): AgencyCase {
  return {
    ...agencyCase,
    meetings: agencyCase.meetings.map((meeting) =>
      meeting.meetingId === meetingId ? { ...meeting, ...changeOf(meeting) } : meeting,
    ),
  };
}
