import { nextResultWarningOn } from '@/domain/agencyCase/resultWarnings';
import type { Day } from '@/domain/shared/time';

import { command } from '../../database/collection';
import { cases, snapshotOf } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** Cases of whose results something is to be said by `today`, the longest waiting first. */
export function casesToWarn({ today, limit }: { today: Day; limit: number }): Promise<CaseDocument[]> {
  const where = { resultWarnOn: command.gt('').and(command.lte(today)) };
  return cases.list({ where, orderBy: [['resultWarnOn', 'asc']], limit });
}

/** Nothing is noted of a case that changed meanwhile: it is looked at again. The version stays, nothing changed for anybody. */
export async function noteResultsWarned({
  document,
  today,
}: {
  document: CaseDocument;
  today: Day;
}): Promise<void> {
  const { _id, version } = document;
  await cases.update(
    { _id, version },
    { resultWarnOn: nextResultWarningOn(snapshotOf(document), today) ?? '' },
  );
}
