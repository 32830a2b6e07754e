import type { WorkbenchOutputs } from '@/api/api';

/** A binding that waits for the window. */
export type Claim = WorkbenchOutputs['enterprises']['claims']['claims'][number];

/** Somebody whose binding was sent back and whom the word of it did not reach. */
export type UnreachedClaim = WorkbenchOutputs['enterprises']['claims']['toCall'][number];
