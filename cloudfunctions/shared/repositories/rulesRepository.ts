import { defaultPromises } from '@/domain/agencyCase/promises';
import type { ServicePromises } from '@/domain/agencyCase/promises';
import type { DayOverrides } from '@/domain/schedule/workingCalendar';
import type { Day } from '@/domain/shared/time';

import { collection, command } from '../database/collection';
import type { Row } from '../database/collection';
import { isSavedBy } from './settingsTable';
import type { Signed } from './settingsTable';

/** What a district has changed of the calendar. `version` is raised by every change; 0 is the published one. */
export interface CalendarTable {
  readonly version: number;
  readonly overrides: DayOverrides;
  /** Up to where the district says the table is whole; null where it says nothing. */
  readonly knownUntil: Day | null;
}

export interface PromiseTable {
  readonly version: number;
  readonly promises: ServicePromises;
}

const untouchedCalendar: CalendarTable = { version: 0, overrides: {}, knownUntil: null };
const untouchedPromises: PromiseTable = { version: 0, promises: defaultPromises };

const calendars = collection<Row & CalendarTable & Signed>('settings');
const promiseTables = collection<Row & PromiseTable & Signed>('settings');

export async function readCalendar(): Promise<CalendarTable & Partial<Signed>> {
  return (await calendars.find('calendar')) ?? untouchedCalendar;
}

export async function readPromises(): Promise<PromiseTable & Partial<Signed>> {
  const kept = (await promiseTables.find('promises')) ?? untouchedPromises;
  // A table from before a promise was thought of has the default for it.
  return { ...kept, promises: { ...defaultPromises, ...kept.promises } };
}

/**
 * Repeating the command changes nothing.
 * @returns false when somebody saved after `table.version` was read
 */
export async function saveCalendar(table: CalendarTable, signed: Signed): Promise<boolean> {
  if (await writeCalendar(table, signed)) return true;
  return isSavedBy(await readCalendar(), { version: table.version, commandId: signed.commandId });
}

async function writeCalendar(table: CalendarTable, signed: Signed): Promise<boolean> {
  const { version, overrides, knownUntil } = table;
  if (version === 0) return calendars.insert({ _id: 'calendar', ...table, ...signed, version: 1 });

  const changes = { overrides: command.set(overrides), knownUntil, ...signed, version: command.inc(1) };
  return (await calendars.update({ _id: 'calendar', version }, changes)) === 1;
}

/**
 * Repeating the command changes nothing.
 * @returns false when somebody saved after `table.version` was read
 */
export async function savePromises(table: PromiseTable, signed: Signed): Promise<boolean> {
  if (await writePromises(table, signed)) return true;

  return isSavedBy(await readPromises(), { version: table.version, commandId: signed.commandId });
}

async function writePromises(table: PromiseTable, signed: Signed): Promise<boolean> {
  const { version, promises } = table;
  if (version === 0) return promiseTables.insert({ _id: 'promises', ...table, ...signed, version: 1 });

  const changes = { promises: command.set(promises), ...signed, version: command.inc(1) };
  return (await promiseTables.update({ _id: 'promises', version }, changes)) === 1;
}
