import { firstWords } from '@/domain/conversation/firstWords';
import { partyValues } from '@/domain/message/partyValues';

import type { OutboxEntry } from '../outbox/OutboxEntry';
import type { CaseParties } from '../repositories/cases/caseParties';
import type { StoredMessage } from '../repositories/conversation/messages';

const templates = { enterprise: 'enterpriseAnswered', service: 'progressReported' } as const;
const pages = {
  enterprise: 'packages/staff/pages/case/index',
  service: 'packages/applicant/pages/case/index',
} as const;

/** Whom a message is for: the specialist of now, or who handed the case in. Undefined where nobody has a phone. */
export function receiverOf(
  { side }: StoredMessage,
  { specialist, submittedBy }: CaseParties,
): string | undefined {
  if (side === 'enterprise') return specialist?.accountId;
  return submittedBy.role === 'applicant' ? submittedBy.accountId : undefined;
}

/** The notice of a message, as the outbox sends it. */
export function noticeEntry({
  message,
  parties,
  toAccountId,
}: {
  readonly message: StoredMessage;
  readonly parties: CaseParties;
  readonly toAccountId: string;
}): OutboxEntry {
  const { _id, side, at, notice, caseId } = message;
  const { state: noticeState, ...tried } = notice;
  const state = noticeState === 'held' || noticeState === 'needless' ? 'pending' : noticeState;
  return {
    ...tried,
    ...{ toAccountId, state, createdAt: at, nextAttemptAt: message.noticeDueAt ?? at },
    messageId: `talk_${_id}`,
    templateKey: templates[side],
    page: `${pages[side]}?caseId=${caseId}&tab=talk`,
    values: {
      ...partyValues(parties),
      at,
      remark: firstWords(message),
    },
  };
}
