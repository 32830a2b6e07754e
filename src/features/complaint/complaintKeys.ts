/** Names under which complaints are kept in the query cache. */
export const complaintKeys = {
  mine: ['complaints', 'mine'] as const,
  group: (scope: string) => ['complaints', 'group', scope] as const,
  count: ['complaints', 'count'] as const,
  one: (side: 'mine' | 'group', complaintId: string) => ['complaint', side, complaintId] as const,
  released: (caseId: string) => ['complaintsReleased', caseId] as const,
};
