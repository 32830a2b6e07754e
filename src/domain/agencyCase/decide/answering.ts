import { formatDay } from '../../schedule/peopleDates';
import { addWorkingDays } from '../../schedule/workingCalendar';
import { dayOf } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import { itemsToUrge, openUrges, urgeOfToday } from '../answeringFacts';
import type { CommandOf } from '../commands';
import type { Decisions } from './Decisions';
import { refuse } from '../RuleViolation';
import { urgedAlready } from '../urgedAlready';
import { refuseOddDay } from './refuseOddDay';
import { idFrom, stamp } from './stamp';

type AnsweringAction = 'UrgeSpecialist' | 'AnswerUrge' | 'AskInquiry' | 'AnswerInquiry' | 'SettleInquiry';

/** What the enterprise and its specialist want to know from each other (A3). */
export const decideAnswering: Decisions<AnsweringAction> = {
  UrgeSpecialist: (command, agencyCase) => {
    const { itemId, words, now, calendar } = command;
    if (itemId !== null && !itemsToUrge(agencyCase).some((item) => item.itemId === itemId))
      return refuse('这个事项已经有结果了,不用再催。');
    const urged = urgeOfToday(agencyCase, { itemId, now });
    if (urged) return refuse(urgedAlready(urged, dayOf(now)));

    const { urgeWd } = agencyCase.promises;
    const answerBy = addWorkingDays({ from: dayOf(now), days: urgeWd, calendar }).day;
    const urgeId = idFrom('urge', command);
    return [{ type: 'SpecialistUrged', ...stamp(command), urgeId, itemId, words, answerBy }];
  },

  AnswerUrge: (command, agencyCase) => {
    const { urgeId, words } = command;
    if (!openUrges(agencyCase).some((urge) => urge.urgeId === urgeId))
      return refuse('这次催办已经答复过了。');
    return [{ type: 'UrgeAnswered', ...stamp(command), urgeId, words }];
  },

  AskInquiry: (command, agencyCase) => {
    const { itemId, words, choices, takes, dueOn, now } = command;
    if (itemId !== null && !agencyCase.items.some((item) => item.itemId === itemId))
      return refuse('没有找到这个事项。');
    refuseOddDay({ day: dueOn, now, about: '答复期限', field: 'dueOn' });

    const inquiryId = idFrom('inquiry', command);
    return [{ type: 'InquiryAsked', ...stamp(command), inquiryId, itemId, words, choices, takes, dueOn }];
  },

  AnswerInquiry: (command, agencyCase) => {
    const inquiry = getUnsettled(command, agencyCase);
    const { choice, words, day, fileIds, now } = command;
    if (choice === '' && words === '' && day === null && fileIds.length === 0)
      return refuse('请选一个答案,或写几句。');
    if (choice !== '' && !inquiry.choices.includes(choice))
      return refuse('这个答案不在选项里,请重新选择。', 'choice');
    if (day !== null && !inquiry.takes.includes('day')) return refuse('这个问题不用填日期。', 'day');
    if (fileIds.length > 0 && !inquiry.takes.includes('photo')) return refuse('这个问题不用传照片。');
    if (day !== null) refuseFarDay(day, now);

    const answer = { choice, words, day, fileIds };
    return [{ type: 'InquiryAnswered', ...stamp(command), inquiryId: inquiry.inquiryId, answer }];
  },

  SettleInquiry: (command, agencyCase) => {
    const inquiry = getUnsettled(command, agencyCase);
    const { words } = command;
    if (inquiry.answer === null && words === '')
      return refuse('企业还没有回答。请写明为什么不再问,例如电话里的答复。', 'words');
    const { inquiryId } = inquiry;
    return [{ type: 'InquirySettled', ...stamp(command), inquiryId, words }];
  },
};

function getUnsettled(command: CommandOf<'AnswerInquiry' | 'SettleInquiry'>, agencyCase: AgencyCase) {
  const inquiry = agencyCase.inquiries.find(({ inquiryId }) => inquiryId === command.inquiryId);
  if (inquiry === undefined) return refuse('没有找到这个问题。');
  if (inquiry.settledAt === null) return inquiry;

  return refuse(
    command.type === 'AnswerInquiry'
      ? `专员已在 ${formatDay(dayOf(inquiry.settledAt))} 看过答复,不能再改。情况有变化时,请在“沟通”里告诉专员。`
      : '这个问题已经处理过了。',
  );
}

/** An answer may name a day gone by, such as when a contract was signed; only a slip in the year is refused. */
function refuseFarDay(day: string, now: string): void {
  if (day > dayOf(now)) refuseOddDay({ day, now, about: '答复的日期', field: 'day' });
}
