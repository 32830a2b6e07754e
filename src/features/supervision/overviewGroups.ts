import type { SupervisionOutputs } from '@/api/api';
import { statusTag } from '@/domain/agencyCase/statusTag';
import type { CaseStatus } from '@/domain/agencyCase/AgencyCase';
import type { SupervisionScope } from '../worklist/staffSources';

export type OverviewNumbers = SupervisionOutputs['overview']['get'];

export interface OverviewNumber {
  readonly scope: SupervisionScope;
  readonly word: string;
  readonly count: number;
}

const statusesInOrder: readonly CaseStatus[] = [
  'submitted',
  'accepted',
  'inProgress',
  'delivering',
  'followUp',
  'rating',
  'closed',
  'declined',
  'terminated',
];

/** What waits for the working group itself: first on its page, and only where something waits. */
export function attentionNumbers({
  overdue,
  needsRectification,
  followUps,
  suggestions,
}: OverviewNumbers): OverviewNumber[] {
  const all: OverviewNumber[] = [
    { scope: 'overdue', word: '已超期', count: overdue },
    { scope: 'suggestion', word: '待督办', count: suggestions },
    { scope: 'needsRectification', word: '差评待整改', count: needsRectification },
    { scope: 'followUp', word: '待回访', count: followUps },
  ];
  return all.filter((number) => number.count > 0);
}

/** Every status with its number, along the chain. */
export function statusNumbers({ byStatus }: OverviewNumbers): OverviewNumber[] {
  return statusesInOrder.map((status) => ({
    scope: status,
    word: statusTag({ status, holder: 'nobody', viewer: 'workingGroup' }).word,
    count: byStatus[status],
  }));
}
