import { chineseCalendar } from '@/domain/schedule/workingCalendar';

import { readCalendar, readPromises } from '../../../shared/repositories/rulesRepository';
import { staffProcedure } from '../../../shared/trpc';

/** The district's calendar table and promises as they stand, with what is published beneath them. */
export const getRules = staffProcedure('supervisor').query(async () => {
  const [calendar, promises] = await Promise.all([readCalendar(), readPromises()]);
  return { calendar, promises, publishedUntil: chineseCalendar.knownUntil };
});
