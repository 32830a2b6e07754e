import { resultWarnings } from '@/domain/agencyCase/resultWarnings';
import type { ResultWarning } from '@/domain/agencyCase/resultWarnings';
import { dayOf } from '@/domain/shared/time';

import { memberOrOwner } from '../outbox/enterpriseReceiver';
import { warnOnce } from '../outbox/warnOnce';
import { snapshotOf } from '../repositories/cases/CaseDocument';
import type { CaseDocument } from '../repositories/cases/CaseDocument';
import { noteResultsWarned } from '../repositories/cases/casesToWarn';

const remarks: Readonly<Record<ResultWarning['said'], string>> = {
  ending: '快到期,请办延续',
  expired: '已到期',
};

/**
 * Says in one person's inbox that results of a case end soon or have ended: once for each document, day and warning, for
 * the message is named after them.
 */
export async function warnOfResult(document: CaseDocument, now: string): Promise<void> {
  const today = dayOf(now);
  const warnings = resultWarnings(snapshotOf(document), today);
  const { submittedBy } = document;
  const wanted = submittedBy.role === 'applicant' ? submittedBy.accountId : undefined;
  const accountId = warnings.length === 0 ? undefined : await memberOrOwner(document, wanted);
  if (accountId !== undefined)
    for (const warning of warnings) await tell({ document, warning, accountId, now });
  await noteResultsWarned({ document, today });
}

async function tell({
  document,
  warning,
  accountId,
  now,
}: {
  readonly document: CaseDocument;
  readonly warning: ResultWarning;
  readonly accountId: string;
  readonly now: string;
}): Promise<void> {
  const { caseId, project, enterprise } = document;
  const { documentKey, name, validUntil, said } = warning;
  const values = {
    ...{ projectName: project.name, enterpriseName: enterprise.name },
    ...{ day: validUntil, remark: `${name}${remarks[said]}` },
  };
  const page = `packages/results/pages/results/index?project=${encodeURIComponent(project.name)}`;
  const messageId = `result_${caseId}_${documentKey}_${validUntil}_${said}`;
  const draft = { templateKey: 'paperEnding', toAccountId: accountId, values, page } as const;
  await warnOnce({ messageId, draft, now });
}
