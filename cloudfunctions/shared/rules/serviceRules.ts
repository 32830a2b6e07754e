import type { ServicePromises } from '@/domain/agencyCase/promises';
import type { KeptTag } from '@/domain/agencyCase/ratingTags';
import { chineseCalendar, withOverrides } from '@/domain/schedule/workingCalendar';
import type { WorkingCalendar } from '@/domain/schedule/workingCalendar';

import { ratingTagTable } from '../repositories/ratingTagTable';
import { readCalendar, readPromises } from '../repositories/rulesRepository';
import type { CalendarTable } from '../repositories/rulesRepository';

/** What a district has decided about time, and what it offers as a tap when its service is rated. */
export interface ServiceRules {
  readonly calendar: WorkingCalendar;
  /** Kept beside each case's dates, so that those counted with an older table are found and counted again. */
  readonly calendarVersion: number;
  readonly promises: ServicePromises;
  /** Retired ones among them. */
  readonly ratingTags: readonly KeptTag[];
}

/** A process of a function believes what it read for so long, in ms. */
const BELIEVED_MS = 5_000;

let known: { readonly rules: Promise<ServiceRules>; readonly readAt: number } | undefined;
const calendars = new Map<number, WorkingCalendar>();

/** The rules as they are, or were at most five seconds ago; a command does not wait for them twice. */
export async function serviceRules(): Promise<ServiceRules> {
  const isFresh = known !== undefined && Date.now() - known.readAt < BELIEVED_MS;
  if (!known || !isFresh) known = { rules: readRules(), readAt: Date.now() };
  try {
    return await known.rules;
  } catch (error) {
    known = undefined;
    throw error;
  }
}

/** To be called after a change, so that at least this process follows at once. */
export function forgetRules(): void {
  known = undefined;
}

async function readRules(): Promise<ServiceRules> {
  const [table, { promises }, { value: ratingTags }] = await Promise.all([
    readCalendar(),
    readPromises(),
    ratingTagTable.read(),
  ]);
  return { calendar: calendarOf(table), calendarVersion: table.version, promises, ratingTags };
}

/** One object per version, so that what is computed from a calendar can be kept with it. */
function calendarOf({ version, overrides, knownUntil }: CalendarTable): WorkingCalendar {
  if (version === 0) return chineseCalendar;

  const found = calendars.get(version);
  if (found) return found;
  const made = withOverrides(chineseCalendar, overrides, knownUntil ?? chineseCalendar.knownUntil);
  calendars.clear();
  calendars.set(version, made);
  return made;
}
