import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { Alert } from '@/domain/agencyCase/Alert';
import { sayAlert } from '@/domain/agencyCase/alertWords';
import { formatDay } from '@/domain/schedule/peopleDates';
import type { Day } from '@/domain/shared/time';

/** What is wrong, with the item's name and the day. */
export function alertSentence({ items }: AgencyCase, { kind, itemId, dueOn }: Alert, today: Day): string {
  const itemName = items.find((item) => item.itemId === itemId)?.name ?? '事项';
  return sayAlert({ kind, itemName, dueOn, sayDay: (day) => formatDay(day, today) });
}
