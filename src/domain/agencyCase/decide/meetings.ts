import { formatMoment } from '../../schedule/peopleDates';
import { dayOf } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import { meetingsAhead } from '../answeringFacts';
import type { CommandOf } from '../commands';
import type { Decisions } from './Decisions';
import type { CaseEvent } from '../events';
import type { Meeting, MeetingPlan } from '../Meeting';
import { refuse } from '../RuleViolation';
import { refuseOddDay } from './refuseOddDay';
import { idFrom, stamp } from './stamp';

type MeetingAction =
  'CallMeeting' | 'ChangeMeeting' | 'CancelMeeting' | 'AnswerMeeting' | 'NoteDepartment' | 'RecordMinutes';

const HOUR_MS = 3_600_000;
/** A longer meeting is a slip in the day. */
const LONGEST_HOURS = 12;
/** What a record of help holds. */
const SUMMARY_LETTERS = 500;

/** Meetings called for the enterprise (H2). */
export const decideMeetings: Decisions<MeetingAction> = {
  CallMeeting: (command) => {
    const plan = checkedPlan(command);
    return [{ type: 'MeetingCalled', ...stamp(command), meetingId: idFrom('meeting', command), plan }];
  },

  ChangeMeeting: (command, agencyCase) => {
    const { meetingId } = getComing(command, agencyCase);
    const plan = checkedPlan(command);
    return [{ type: 'MeetingChanged', ...stamp(command), meetingId, plan, reason: command.reason }];
  },

  CancelMeeting: (command, agencyCase) => {
    const { meetingId } = getComing(command, agencyCase);
    return [{ type: 'MeetingCancelled', ...stamp(command), meetingId, reason: command.reason }];
  },

  AnswerMeeting: (command, agencyCase) => {
    const { meetingId } = getComing(command, agencyCase);
    const { kind, words } = command;
    if (kind === 'otherTime' && words === '') return refuse('请写明您方便的时间,专员好重新安排。', 'words');
    return [{ type: 'MeetingAnswered', ...stamp(command), meetingId, kind, words }];
  },

  NoteDepartment: (command, agencyCase) => {
    const { meetingId, departments } = getComing(command, agencyCase);
    const { department, word, words } = command;
    if (!departments.includes(department))
      return refuse(`这个会议没有邀请“${department}”。请先在会议里加上它。`, 'department');
    return [{ type: 'DepartmentAnswered', ...stamp(command), meetingId, department, word, words }];
  },

  RecordMinutes: (command, agencyCase) => {
    const meeting = getHeld(command, agencyCase);
    const { meetingId, title } = meeting;
    const { words, fileIds } = command;
    const recorded: CaseEvent = { type: 'MinutesRecorded', ...stamp(command), meetingId, words, fileIds };
    if (agencyCase.mode === 'agency') return [recorded];

    const summary = Array.from(`${title}:${words}`).slice(0, SUMMARY_LETTERS).join('');
    const assistanceId = idFrom('assistance', command);
    return [recorded, { type: 'AssistanceGiven', ...stamp(command), assistanceId, kind: 'meeting', summary }];
  },
};

function checkedPlan(command: CommandOf<'CallMeeting' | 'ChangeMeeting'>): MeetingPlan {
  const { title, startsAt, endsAt, place, people, departments, agenda, papers, now } = command;
  if (startsAt <= now) return refuse('会议的开始时间已经过去,请重新选择。', 'startsAt');
  refuseOddDay({ day: dayOf(startsAt), now, about: '会议日期', field: 'startsAt' });
  if (endsAt <= startsAt) return refuse('会议的结束时间应在开始之后。', 'endsAt');
  if (Date.parse(endsAt) - Date.parse(startsAt) > LONGEST_HOURS * HOUR_MS)
    return refuse(`会议超过 ${LONGEST_HOURS} 小时,请核对结束时间。`, 'endsAt');
  return { title, startsAt, endsAt, place, people, departments, agenda, papers };
}

function findMeeting({ meetings }: AgencyCase, meetingId: string): Meeting {
  return meetings.find((each) => each.meetingId === meetingId) ?? refuse('没有找到这个会议。');
}

function getComing(
  command: CommandOf<'ChangeMeeting' | 'CancelMeeting' | 'AnswerMeeting' | 'NoteDepartment'>,
  agencyCase: AgencyCase,
): Meeting {
  const meeting = findMeeting(agencyCase, command.meetingId);
  if (meeting.cancelledAt !== null) return refuse('这个会议已经取消。');
  const isComing = meetingsAhead(agencyCase, command.now).includes(meeting);
  return isComing ? meeting : refuse('这个会议的时间已经过去。');
}

function getHeld({ meetingId, now }: CommandOf<'RecordMinutes'>, agencyCase: AgencyCase): Meeting {
  const meeting = findMeeting(agencyCase, meetingId);
  if (meeting.cancelledAt !== null) return refuse('这个会议已经取消,不用登记纪要。');
  if (meeting.minutes !== null) return refuse('这个会议的纪要已经登记过了。');
  if (now < meeting.startsAt)
    return refuse(`会议 ${formatMoment(meeting.startsAt, now)} 才开始,会后再登记纪要。`);
  return meeting;
}
