import type { Actor } from '@/domain/agencyCase/Actor';

/** Who acts when a timer does. */
export const system: Actor = { accountId: 'system', role: 'system', name: '系统', enterpriseIds: [] };
