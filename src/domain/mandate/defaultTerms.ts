import { addDays, type Day } from '../shared/time';
import type { MandateTerms } from './Mandate';

/** What a specialist does in a 代办 case (A2–A4); the enterprise may strike any and add its own. */
export const defaultRights: readonly string[] = [
  '代为填写申报表,在工程建设项目审批管理系统提交申报材料',
  '代为接收受理、补正、审批等文书,并及时告知我单位',
  '代为与审批部门沟通,参加现场踏勘、专家评审等会议',
  '代为领取审批结果和证照,并送达我单位',
];

/** A mandate runs a year unless the enterprise says otherwise; counted in days, both ends included. */
const USUAL_DAYS = 365;
/** The longest that the form takes. */
const MOST_MANDATE_DAYS = 3 * 365;

/**
 * The terms as the request fills them in: all its items, a year from today, the usual rights.
 * @param itemIds in the catalogue's order; at least one
 */
export function defaultTerms({
  itemIds,
  today,
}: {
  readonly itemIds: readonly string[];
  readonly today: Day;
}): MandateTerms {
  return {
    fromItemId: itemIds[0] ?? '',
    toItemId: itemIds[itemIds.length - 1] ?? '',
    from: today,
    until: addDays({ day: today, days: USUAL_DAYS - 1 }),
    rights: [...defaultRights],
  };
}

interface Placed {
  readonly itemId: string;
}

/** The items from the first to the last that the terms name, in the order given; none where they name unknown ones. */
export function itemsInScope<Item extends Placed>(
  items: readonly Item[],
  { fromItemId, toItemId }: Pick<MandateTerms, 'fromItemId' | 'toItemId'>,
): Item[] {
  const first = items.findIndex(({ itemId }) => itemId === fromItemId);
  const last = items.findIndex(({ itemId }) => itemId === toItemId);
  return first < 0 || last < first ? [] : items.slice(first, last + 1);
}

/** What is odd about terms, as a sentence with the field at fault; undefined where nothing is. */
export function termsProblem({
  terms,
  items,
  today,
}: {
  readonly terms: MandateTerms;
  readonly items: readonly Placed[];
  readonly today: Day;
}): { readonly field: keyof MandateTerms; readonly sentence: string } | undefined {
  const { from, until } = terms;
  if (itemsInScope(items, terms).length === 0)
    return { field: 'toItemId', sentence: '委托范围的截止事项应在起始事项之后,请重新选择。' };
  if (until < today) return { field: 'until', sentence: '委托的截止日期已经过去,请重新选择。' };
  if (until < from) return { field: 'until', sentence: '委托的截止日期应在起始日期之后,请重新选择。' };
  if (until >= addDays({ day: today, days: MOST_MANDATE_DAYS }))
    return { field: 'until', sentence: '委托期限最长三年,请把截止日期提前。' };
  return undefined;
}
