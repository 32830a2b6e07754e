import type { CaseCommand } from '@/domain/agencyCase/commands';
import { RuleViolation } from '@/domain/agencyCase/RuleViolation';

import { system } from '../system';
import { commandCase } from '../repositories/cases/commandCase';
import { getCase } from '../repositories/cases/findCase';
import { serviceRules } from '../rules/serviceRules';
import type { OutboxEntry } from './OutboxEntry';

/** Makes it somebody's task to phone, once however often it is noted; a case that has ended asks nobody for anything. */
export async function noteUnreached({
  caseId,
  entry: { messageId, templateKey },
  now,
}: {
  caseId: string;
  entry: OutboxEntry;
  now: string;
}): Promise<void> {
  const [document, { calendar, calendarVersion }] = await Promise.all([getCase(caseId), serviceRules()]);
  const wish = { type: 'NoteUnreached', messageId, templateKey } as const;
  const command: CaseCommand = { ...wish, commandId: `unreached-${messageId}`, now, actor: system, calendar };
  try {
    await commandCase({ document, command, calendarVersion });
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
  }
}
