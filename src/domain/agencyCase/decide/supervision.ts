import { dayOf } from '../../shared/time';
import { formatDay } from '../../schedule/peopleDates';
import { mandateOf } from '../../mandate/mandateState';
import type { AgencyCase } from '../AgencyCase';
import { alertOutcomes, sayAlert } from '../alertWords';
import { openOrders } from '../caseFacts';
import type { CommandOf } from '../commands';
import type { Decisions } from './Decisions';
import type { CaseEvent } from '../events';
import { refuse } from '../RuleViolation';
import { watchMatters, type WatchMatter } from '../watch';
import { refuseOddDay } from './refuseOddDay';
import { idFrom, stamp } from './stamp';

type SupervisionAction = 'OrderSupervision' | 'AnswerOrder' | 'DismissAlert' | 'RunWatch';

/** 督办 and the watch that suggests it (G2, A3). */
export const decideSupervision: Decisions<SupervisionAction> = {
  OrderSupervision: (command, agencyCase) => {
    const { alertId, words, dueOn, now } = command;
    if (alertId !== null) requireUnsettled(agencyCase, alertId);
    refuseOddDay({ day: dueOn, now, about: '督办的回复期限', field: 'dueOn' });
    return [
      {
        type: 'SupervisionOrdered',
        ...stamp(command),
        orderId: idFrom('order', command),
        alertId,
        words,
        dueOn,
      },
    ];
  },

  AnswerOrder: (command, agencyCase) => {
    const { orderId, words } = command;
    if (!openOrders(agencyCase).some((order) => order.orderId === orderId))
      return refuse('这份督办单已经回复过了。');
    return [{ type: 'OrderAnswered', ...stamp(command), orderId, words }];
  },

  DismissAlert: (command, agencyCase) => {
    const { alertId, reason } = command;
    requireUnsettled(agencyCase, alertId);
    return [{ type: 'AlertDismissed', ...stamp(command), alertId, reason }];
  },

  RunWatch: (command, agencyCase) =>
    watchMatters(agencyCase, command.calendar)
      .filter(({ at }) => at <= command.now)
      .flatMap((matter) => eventsOf(matter, command, agencyCase)),
};

function requireUnsettled(agencyCase: AgencyCase, alertId: string): void {
  const alert = agencyCase.alerts.find((each) => each.alertId === alertId);
  if (alert === undefined) refuse('没有找到这条预警。');
  if (alert?.settledAt !== null) refuse('这条预警已经处理过了。');
}

type Watch = CommandOf<'RunWatch'>;
type MatterEvents = {
  [T in WatchMatter['type']]: (
    matter: Extract<WatchMatter, { type: T }>,
    command: Watch,
    agencyCase: AgencyCase,
  ) => CaseEvent[];
};

const matterEvents: MatterEvents = {
  alert: (matter, command, agencyCase) => {
    const { alertId, kind, itemId, dueOn } = matter;
    const raised: CaseEvent = { type: 'AlertRaised', ...stamp(command), alertId, kind, itemId, dueOn };
    if (alertOutcomes[kind] !== 'urge' || itemId === null) return [raised];

    const itemName = agencyCase.items.find((item) => item.itemId === itemId)?.name ?? '事项';
    const words = `${sayAlert({ kind, itemName, dueOn, sayDay: (day) => formatDay(day, dayOf(command.now)) })},请加快办理。`;
    return [raised, { type: 'DepartmentUrged', ...stamp(command), urgeId: `urge_${alertId}`, itemId, words }];
  },
  silentConsent: ({ letterId }, command, { letters }) => {
    const letter = letters.find((each) => each.letterId === letterId);
    if (!letter) return [];
    const { sentAt, consentWd, dueOn, fileIds } = letter;
    const words = `自发函(${formatDay(dayOf(sentAt))})次日起 ${consentWd} 个工作日,至 ${formatDay(dueOn)} 没有答复,按约定视为同意。`;
    return [{ type: 'LetterConsented', ...stamp(command), letterId, ground: 'silence', words, fileIds }];
  },
  mandateExpired: ({ mandateId }, command, agencyCase) => {
    const mandate = mandateOf(agencyCase);
    if (mandate?.mandateId !== mandateId) return [];
    return [{ type: 'MandateExpired', ...stamp(command), mandateId, until: mandate.terms.until }];
  },
  deferralMissed: ({ deferralId }, command, { deferrals }) => {
    const deferral = deferrals.find((each) => each.deferralId === deferralId);
    if (!deferral) return [];
    const { itemId, name, dueOn } = deferral;
    return [{ type: 'DeferralMissed', ...stamp(command), deferralId, itemId, name, dueOn }];
  },
  reminder: ({ about, id }, command, { deferrals }) => {
    // A watch that comes late says at once that the day was missed.
    const promised = deferrals.find(({ deferralId }) => about === 'deferral' && deferralId === id);
    if (promised !== undefined && promised.dueOn < dayOf(command.now)) return [];
    return [{ type: 'EnterpriseReminded', ...stamp(command), about, id }];
  },
  meetingOver: ({ meetingId }, command) => [{ type: 'MeetingOver', ...stamp(command), meetingId }],
};

function eventsOf(matter: WatchMatter, command: Watch, agencyCase: AgencyCase): CaseEvent[] {
  const toEvents = matterEvents[matter.type] as MatterEvents[keyof MatterEvents] as (
    matter: WatchMatter,
    command: Watch,
    agencyCase: AgencyCase,
  ) => CaseEvent[];
  return toEvents(matter, command, agencyCase);
}
