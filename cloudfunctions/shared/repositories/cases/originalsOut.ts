import type { OriginalLoan } from '@/domain/agencyCase/Paper';
import { originalsHeld } from '@/domain/agencyCase/caseFacts';
import { workingDaysBetween } from '@/domain/schedule/workingCalendar';
import type { WorkingCalendar } from '@/domain/schedule/workingCalendar';
import { dayOf } from '@/domain/shared/time';

import { command } from '../../database/collection';
import { isWithinReach } from '../../vault/vaultAccess';
import type { VaultReach } from '../../vault/vaultAccess';
import { projectIdOf } from '../projectRepository';
import type { CaseDocument } from './CaseDocument';
import { pageOfCases } from './listCases';
import type { Page } from './listCases';

/** An original that is not with its enterprise. */
export interface OriginalOut {
  readonly entryId: string;
  readonly name: string;
  readonly count: number;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly projectName: string;
  readonly holderName: string;
  readonly departmentName: string;
  /** ISO instant. */
  readonly since: string;
  /** Null where it goes back as soon as it is not needed any more. */
  readonly dueBackOn: string | null;
  /** With which department it is now; null while the specialist has it himself. */
  readonly loan: OriginalLoan | null;
  /** Working days until then; negative where it is overdue, null without a day. */
  readonly left: number | null;
}

interface Question {
  readonly enterpriseId: string;
  readonly reach: VaultReach;
  readonly cursor?: string | null | undefined;
  /** ISO instant. */
  readonly now: string;
  readonly calendar: WorkingCalendar;
}

const fields = { number: true, project: true, specialist: true, handoverLists: true, keys: true };

/** Read from the cases that hold any, through an index; a page is 20 cases. */
export async function originalsOut(question: Question): Promise<Page<OriginalOut>> {
  const { enterpriseId, reach, cursor } = question;
  const { rows, nextCursor } = await pageOfCases({
    where: {
      'enterprise.enterpriseId': enterpriseId,
      ...(cursor ? {} : { 'keys.byOriginals': command.gt('') }),
    },
    order: 'byOriginals',
    cursor,
    fields,
    toRow: (found) => found,
  });
  const reached = rows.filter(({ project }) =>
    isWithinReach(reach, { projectId: projectIdOf({ enterpriseId, name: project.name }) }),
  );
  return { rows: reached.flatMap((found) => originalsOf(found, question)), nextCursor };
}

function originalsOf(found: CaseDocument, { now, calendar }: Question): OriginalOut[] {
  const { _id: caseId, number: caseNumber, project, specialist } = found;
  const today = dayOf(now);
  return originalsHeld(found).map(({ entryId, name, count, since, dueBackOn, loan }) => ({
    ...{ entryId, name, count, caseId, caseNumber, since, dueBackOn, loan },
    projectName: project.name,
    holderName: specialist?.name ?? '',
    departmentName: specialist?.departmentName ?? '',
    left: dueBackOn === null ? null : workingDaysBetween({ from: today, to: dueBackOn, calendar }),
  }));
}
