import type { WorkbenchOutputs } from '@/api/api';

/** A binding that waits for the window. */
export type Claim = WorkbenchOutputs['enterprises']['claims']['claims'][number];
