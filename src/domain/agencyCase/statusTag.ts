import type { AgencyCase, CaseStatus } from './AgencyCase';
import type { TurnHolder } from './turnOf';

export type TagTone = 'neutral' | 'brand' | 'good' | 'warn' | 'bad';

export interface StatusTagWords {
  readonly word: string;
  readonly tone: TagTone;
}

const tags = {
  submitted: { word: '待受理', tone: 'brand' },
  accepted: { word: '已受理', tone: 'brand' },
  inProgress: { word: '在办', tone: 'brand' },
  delivering: { word: '待送达', tone: 'brand' },
  followUp: { word: '待回访', tone: 'neutral' },
  rating: { word: '待评价', tone: 'neutral' },
  closed: { word: '已办结', tone: 'good' },
  declined: { word: '不予受理', tone: 'bad' },
  terminated: { word: '已终止', tone: 'neutral' },
} as const satisfies Record<CaseStatus, StatusTagWords>;

/** The word of a case's status. What waits for the reader outranks the status; what was rated no longer waits for a rating. */
export function statusTag({
  status,
  holder,
  viewer,
}: {
  readonly status: AgencyCase['status'];
  readonly holder: TurnHolder;
  readonly viewer: TurnHolder;
}): StatusTagWords {
  const isMine = holder === viewer && holder === 'enterprise';
  if (isMine) return { word: '待您处理', tone: 'warn' };

  const isRated = status === 'rating' && holder === 'workingGroup';
  return isRated ? { word: '待办结', tone: 'neutral' } : tags[status];
}

export const itemStateTags = {
  waiting: { word: '等前置', tone: 'neutral' },
  preparing: { word: '准备申报', tone: 'brand' },
  filed: { word: '审批中', tone: 'brand' },
  correcting: { word: '待补正', tone: 'warn' },
  approved: { word: '已批准', tone: 'good' },
  refused: { word: '未通过', tone: 'bad' },
  delivered: { word: '已送达', tone: 'brand' },
  received: { word: '已签收', tone: 'good' },
  cancelled: { word: '已放弃', tone: 'neutral' },
} as const satisfies Record<AgencyCase['items'][number]['state'], StatusTagWords>;
