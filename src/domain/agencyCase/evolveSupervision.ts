import type { AgencyCase } from './AgencyCase';
import type { CaseEventType, EventOf } from './events';

type SupervisionEventType = Extract<
  CaseEventType,
  'AlertRaised' | 'AlertDismissed' | 'SupervisionOrdered' | 'OrderAnswered'
>;
type SupervisionFolds = {
  [T in SupervisionEventType]: (agencyCase: AgencyCase, event: EventOf<T>) => AgencyCase;
};

export const supervisionFolds: SupervisionFolds = {
  AlertRaised: (agencyCase, { alertId, kind, itemId, dueOn, at }) => ({
    ...agencyCase,
    alerts: [...agencyCase.alerts, { alertId, kind, itemId, dueOn, raisedAt: at, settledAt: null }],
  }),
  AlertDismissed: (agencyCase, { alertId, at }) => settleAlert(agencyCase, alertId, at),
  SupervisionOrdered: (agencyCase, { orderId, alertId, words, dueOn, at, by }) => ({
    ...settleAlert(agencyCase, alertId, at),
    orders: [
      ...agencyCase.orders,
      { orderId, alertId, words, dueOn, issuedAt: at, issuedBy: by.name, answeredAt: null, answer: '' },
    ],
  }),
  OrderAnswered: (agencyCase, { orderId, words, at }) => ({
    ...agencyCase,
    orders: agencyCase.orders.map((order) =>
      order.orderId === orderId ? { ...order, answeredAt: at, answer: words } : order,
    ),
  }),
};

function settleAlert(agencyCase: AgencyCase, alertId: string | null, at: string): AgencyCase {
  return {
    ...agencyCase,
    alerts: agencyCase.alerts.map((alert) =>
      alert.alertId === alertId ? { ...alert, settledAt: at } : alert,
    ),
  };
}
