import { mustArrive } from '@/domain/agencyCase/unreachedFacts';

import { enterpriseReceiver } from '../../outbox/enterpriseReceiver';
import { noteUnreached } from '../../outbox/noteUnreached';
import type { OutboxRow, OutboxStore } from '../../outbox/OutboxStore';
import { outboxStoreIn } from '../outboxStore';
import { cases } from './CaseDocument';
import type { CaseDocument } from './CaseDocument';

/** A case as the outbox sees it. */
type OutboxCase = OutboxRow &
  Pick<CaseDocument, 'status' | 'summary' | 'enterprise' | 'project' | 'submittedBy'>;

const fields = { status: true, summary: true, enterprise: true, project: true, submittedBy: true };

export const outboxOfCases: OutboxStore<OutboxCase> = {
  ...outboxStoreIn<OutboxCase>(cases, fields),

  receiverOf: (entry, parties) => enterpriseReceiver({ parties, entry }),

  /** Nobody is asked to rate what he has rated, or what has ended meanwhile. */
  isNeedless: ({ templateKey }, { status, summary }) =>
    templateKey === 'ratingWanted' && (status !== 'rating' || summary.isRated),

  giveUp: async ({ rowId, entry, now }) => {
    if (mustArrive(entry.templateKey)) await noteUnreached({ caseId: rowId, entry, now });
  },
};
