import type { AlertKind } from './Alert';

/** What an alert turns into: an urge to the department, a task of the specialist, or a 督办 suggestion. */
export type AlertOutcome = 'urge' | 'task' | 'suggestion';

export const alertOutcomes = {
  acceptLate: 'suggestion',
  visitLate: 'suggestion',
  itemNearDue: 'urge',
  itemLate: 'suggestion',
  silentTooLong: 'task',
  correctedTwice: 'suggestion',
  deliverLate: 'task',
  parcelLate: 'task',
  orderLate: 'suggestion',
  urgeUnanswered: 'suggestion',
} as const satisfies Record<AlertKind, AlertOutcome>;

/** Titles in lists; `sayAlert` makes the sentence. */
export const alertTitles = {
  acceptLate: '超期未受理',
  visitLate: '超期未上门',
  itemNearDue: '临近承诺时限',
  itemLate: '超过承诺时限',
  silentTooLong: '多日没有反馈',
  correctedTwice: '第二次补正',
  deliverLate: '结果超期未送达',
  parcelLate: '寄出多日未签收',
  orderLate: '督办超期未回复',
  urgeUnanswered: '催办超期未答复',
} as const satisfies Record<AlertKind, string>;

type Saying = (facts: { itemName: string; day: string }) => string;

const sayings: Record<AlertKind, Saying> = {
  acceptLate: ({ day }) => `应在 ${day} 前受理,请尽快受理或说明原因`,
  visitLate: ({ day }) => `应在 ${day} 前首次上门,请尽快联系企业`,
  itemNearDue: ({ itemName, day }) => `“${itemName}”承诺 ${day} 前办结,时限已过八成`,
  itemLate: ({ itemName, day }) => `“${itemName}”承诺 ${day} 前办结,现已超期`,
  silentTooLong: ({ day }) => `应在 ${day} 前向企业反馈进展,请今天反馈`,
  correctedTwice: ({ itemName }) => `“${itemName}”被第二次要求补正,请核实是否一次性告知`,
  deliverLate: ({ itemName, day }) => `“${itemName}”的结果应在 ${day} 前送达`,
  parcelLate: ({ day }) => `寄出的结果到 ${day} 还没有签收,请查快递并联系企业`,
  orderLate: ({ day }) => `督办要求应在 ${day} 前回复`,
  urgeUnanswered: ({ day }) => `企业的催办应在 ${day} 前答复,专员还没有答复`,
};

/** What is wrong, for the people who can mend it. `sayDay` words a day. */
export function sayAlert({
  kind,
  itemName,
  dueOn,
  sayDay,
}: {
  readonly kind: AlertKind;
  readonly itemName: string;
  readonly dueOn: string | null;
  readonly sayDay: (day: string) => string;
}): string {
  return sayings[kind]({ itemName, day: dueOn === null ? '' : sayDay(dueOn) });
}
