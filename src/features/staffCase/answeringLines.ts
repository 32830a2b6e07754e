import {
  answersToNote,
  comingMeetings,
  meetingsToMinute,
  openInquiries,
  openUrges,
} from '@/domain/agencyCase/answeringFacts';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { answerWords } from '@/domain/agencyCase/Inquiry';
import { replyNames, type Meeting } from '@/domain/agencyCase/Meeting';
import { formatDay } from '@/domain/schedule/peopleDates';
import { clockOf, dayOf } from '@/domain/shared/time';
import { staffPaths } from '../staff/staffPaths';

/** Something between the enterprise and the specialist, and the page on which it goes on. */
export interface AnsweringLine {
  readonly key: string;
  readonly words: string;
  /** The day on which it is due; null where none is. */
  readonly dueOn: string | null;
  readonly button: string;
  readonly path: string;
}

/** What the specialist owes first, then what the enterprise does. */
export function answeringLines(agencyCase: AgencyCase, today: string): AnsweringLine[] {
  const { caseId } = agencyCase;
  return [
    ...openUrges(agencyCase).map(({ urgeId, words, answerBy }) => ({
      ...{ key: urgeId, words: `企业催办:${words}`, dueOn: answerBy, button: '答复催办' },
      path: staffPaths.urge({ caseId, urgeId }),
    })),
    ...answersToNote(agencyCase).map(({ inquiryId, words, answer }) => ({
      ...{ key: inquiryId, dueOn: null, button: '看回答' },
      words: `${words} 企业答:${answer === null ? '' : answerWords(answer, (day) => formatDay(day, today))}`,
      path: staffPaths.inquiry({ caseId, inquiryId }),
    })),
    ...[...meetingsToMinute(agencyCase), ...comingMeetings(agencyCase)].map((meeting) => ({
      ...{ key: meeting.meetingId, words: meetingWords(meeting, today), dueOn: null },
      button: meeting.overAt === null ? '查看会议' : '登记会议纪要',
      path: staffPaths.meeting({ caseId, meetingId: meeting.meetingId }),
    })),
    ...openInquiries(agencyCase).map(({ inquiryId, words, dueOn }) => ({
      ...{ key: inquiryId, words: `等企业回答:${words}`, dueOn, button: '查看提问' },
      path: staffPaths.inquiry({ caseId, inquiryId }),
    })),
  ];
}

function meetingWords({ title, startsAt, replies, overAt }: Meeting, today: string): string {
  const when = `${formatDay(dayOf(startsAt), today)} ${clockOf(startsAt)}`;
  if (overAt !== null) return `会议:${title},${when},还没有纪要`;
  if (replies.length === 0) return `会议:${title},${when},等企业答复`;
  const said = replies.map(({ by, kind, words }) => {
    const note = words === '' ? '' : `(${words})`;
    return `${by}${replyNames[kind]}${note}`;
  });
  return `会议:${title},${when},${said.join('、')}`;
}
