import { command } from '../../database/collection';
import { cases } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** Cases in which time has brought something about by `now` (ISO), the longest waiting first. */
export function casesToWatch({ now, limit }: { now: string; limit: number }): Promise<CaseDocument[]> {
  return cases.list({
    where: { watchDueAt: command.gt('').and(command.lte(now)) },
    orderBy: [['watchDueAt', 'asc']],
    limit,
  });
}

/** Open cases whose dates were counted with an older calendar table. */
export function casesCountedBefore({
  calendarVersion,
  limit,
}: {
  calendarVersion: number;
  limit: number;
}): Promise<CaseDocument[]> {
  return cases.list({
    where: { 'summary.isEnded': false, calendarVersion: command.lt(calendarVersion) },
    orderBy: [['calendarVersion', 'asc']],
    limit,
  });
}
