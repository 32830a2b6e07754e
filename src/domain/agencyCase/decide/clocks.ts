import { addWorkingDays } from '../../schedule/workingCalendar';
import { mandateOf } from '../../mandate/mandateState';
import { dayOf } from '../../shared/time';
import type { AgencyCase } from '../AgencyCase';
import { openUrges } from '../answeringFacts';
import { lawfulStop, openDeferrals, openLetters } from '../caseFacts';
import type { CaseItem } from '../CaseItem';
import type { Decisions } from './Decisions';
import { dueOnAfterStop, itemDueOn } from '../itemClock';
import type { WorkingCalendar } from '../../schedule/calendar';
import { refuse } from '../RuleViolation';
import { latestDeferralDay } from './latestDeferralDay';
import { getOpenItem } from './openItem';
import { refuseOddDay } from './refuseOddDay';
import { idFrom, stamp } from './stamp';

type ClockAction = 'StopClock' | 'ResumeClock' | 'SendLetter' | 'AnswerLetter' | 'RecomputeClocks';

/** The department's clock with its lawful stops, 函告, and new dates when the calendar changes (P4, R1). */
export const decideClocks: Decisions<ClockAction> = {
  StopClock: (command, agencyCase) => {
    const { itemId, name } = getOpenItem(command, agencyCase);
    const { reason, note, expectedUntil, now } = command;
    const about = `“${name}”的预计恢复日期`;
    if (expectedUntil !== null) refuseOddDay({ day: expectedUntil, now, about, field: 'expectedUntil' });

    const stopId = idFrom('stop', command);
    return [{ type: 'ClockStopped', ...stamp(command), itemId, stopId, reason, note, expectedUntil }];
  },

  ResumeClock: (command, agencyCase) => {
    const item = getOpenItem(command, agencyCase);
    const stop = lawfulStop(item);
    if (!stop) return refuse(`“${item.name}”的时钟正在走,不用恢复。`);

    const { stopId } = stop;
    const { calendar, note, now } = command;
    const dueOn = dueOnAfterStop({ item, stopId, today: dayOf(now), calendar }) ?? dayOf(now);
    return [{ type: 'ClockResumed', ...stamp(command), itemId: item.itemId, stopId, note, dueOn }];
  },

  SendLetter: (command, agencyCase) => {
    const { itemId, departmentName } = getOpenItem(command, agencyCase);
    if (command.departmentName === departmentName)
      return refuse(`“${departmentName}”就是这个事项的审批部门,请选择要征求意见的其他部门。`);

    const { words, fileIds, now, calendar } = command;
    const { consentWd } = agencyCase.promises;
    const dueOn = addWorkingDays({ from: dayOf(now), days: consentWd, calendar }).day;
    const letter = { letterId: idFrom('letter', command), itemId, departmentName: command.departmentName };
    return [{ type: 'LetterSent', ...stamp(command), ...letter, words, fileIds, dueOn, consentWd }];
  },

  AnswerLetter: (command, agencyCase) => {
    const { letterId, outcome, words, fileIds } = command;
    if (!openLetters(agencyCase).some((letter) => letter.letterId === letterId))
      return refuse('这份函告已经有结果了。');

    const said = { ...stamp(command), letterId, words, fileIds };
    if (outcome === 'objection' && words !== '') return [{ type: 'LetterObjected', ...said }];
    const ground = outcome === 'consent' ? 'answer' : 'objectionWithoutReasons';
    return [{ type: 'LetterConsented', ...said, ground }];
  },

  RecomputeClocks: (command, agencyCase) => {
    const { calendar, now } = command;
    const dates = datesUnder(calendar, agencyCase, dayOf(now));
    if (!isChanged(dates, agencyCase)) return [];
    return [{ type: 'ClocksRecomputed', ...stamp(command), ...dates }];
  },
};

/** Every date that was counted in working days, counted again. Days that people chose stay, but within their limits. */
function datesUnder(calendar: WorkingCalendar, agencyCase: AgencyCase, today: string) {
  const { promises, submittedAt, acceptedAt } = agencyCase;
  const after = (instant: string, days: number) =>
    addWorkingDays({ from: dayOf(instant), days, calendar }).day;

  return {
    acceptBy: after(submittedAt, promises.acceptWd),
    // A mandate that was continued promised the visit anew.
    visitBy:
      acceptedAt === null
        ? agencyCase.visitBy
        : after(latest(acceptedAt, mandateOf(agencyCase)?.continuedAt ?? acceptedAt), promises.visitWd),
    items: agencyCase.items.map((item) => ({
      itemId: item.itemId,
      dueOn: item.decidedAt === null ? itemDueOn({ item, today, calendar }) : item.dueOn,
      deliverBy: deliverByOf(item),
    })),
    letters: openLetters(agencyCase).map(({ letterId, sentAt, consentWd }) => ({
      letterId,
      dueOn: after(sentAt, consentWd),
    })),
    deferrals: openDeferrals(agencyCase).map(({ deferralId, itemId, dueOn, promisedAt }) => {
      const item = agencyCase.items.find((each) => each.itemId === itemId);
      const latest = item
        ? latestDeferralDay({ item, promisedOn: dayOf(promisedAt), today, calendar })
        : dueOn;
      return { deferralId, dueOn: dueOn > latest ? latest : dueOn };
    }),
    urges: openUrges(agencyCase).map(({ urgeId, at }) => ({ urgeId, answerBy: after(at, promises.urgeWd) })),
  };

  function deliverByOf({ state, deliverBy, decidedAt }: CaseItem): string | null {
    return state === 'approved' && decidedAt !== null ? after(decidedAt, promises.deliverWd) : deliverBy;
  }
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

function isChanged(dates: ReturnType<typeof datesUnder>, agencyCase: AgencyCase): boolean {
  const letters = new Map(agencyCase.letters.map(({ letterId, dueOn }) => [letterId, dueOn]));
  const deferrals = new Map(agencyCase.deferrals.map(({ deferralId, dueOn }) => [deferralId, dueOn]));
  const urges = new Map(agencyCase.urges.map(({ urgeId, answerBy }) => [urgeId, answerBy]));
  return (
    dates.acceptBy !== agencyCase.acceptBy ||
    dates.visitBy !== agencyCase.visitBy ||
    dates.items.some(({ dueOn, deliverBy }, place) => {
      const item = agencyCase.items[place];
      return dueOn !== item?.dueOn || deliverBy !== item.deliverBy;
    }) ||
    dates.letters.some(({ letterId, dueOn }) => letters.get(letterId) !== dueOn) ||
    dates.deferrals.some(({ deferralId, dueOn }) => deferrals.get(deferralId) !== dueOn) ||
    dates.urges.some(({ urgeId, answerBy }) => urges.get(urgeId) !== answerBy)
  );
}
