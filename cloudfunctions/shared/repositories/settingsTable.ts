import { AppError } from '../AppError';
import { collection, command } from '../database/collection';
import type { Row } from '../database/collection';

/** Who changed it last, by which command. */
export interface Signed {
  readonly commandId: string;
  readonly updatedBy: string;
  readonly updaterName: string;
  /** ISO instant; empty while nobody changed anything. */
  readonly updatedAt: string;
}

/** `version` is raised by every change; 0 while the district has changed nothing. */
export interface Table<T> extends Signed {
  readonly version: number;
  readonly value: T;
}

const unsigned: Signed = { commandId: '', updatedBy: '', updaterName: '', updatedAt: '' };

/** Whether what is stored is what this very command saved before, when its answer was lost. */
export function isSavedBy(
  stored: { readonly version: number; readonly commandId?: string },
  { version, commandId }: { readonly version: number; readonly commandId: string },
): boolean {
  return stored.version === version + 1 && stored.commandId === commandId;
}

/** One table that the working group edits as a whole; what was saved meanwhile is never written over. */
export class SettingsTable<T> {
  private readonly rows = collection<Row & Table<T>>('settings');

  /** @param what its name inside a sentence */
  constructor(
    private readonly id: string,
    private readonly what: string,
    private readonly untouched: T,
  ) {}

  async read(): Promise<Table<T>> {
    return (await this.rows.find(this.id)) ?? { version: 0, value: this.untouched, ...unsigned };
  }

  /**
   * Replaces it whole and answers the new version. Repeating the command changes nothing.
   * @throws AppError CONFLICT, saying who saved after `version` was read
   */
  async save({ version, value }: Pick<Table<T>, 'version' | 'value'>, signed: Signed): Promise<number> {
    if (await this.write({ version, value }, signed)) return version + 1;

    const stored = await this.read();
    if (isSavedBy(stored, { version, commandId: signed.commandId })) return stored.version;
    throw new AppError('CONFLICT', {
      userMessage: `${stored.updaterName || '别人'}刚刚改过${this.what},您的改动还没有保存。请看一下最新内容再保存。`,
    });
  }

  private async write(
    { version, value }: Pick<Table<T>, 'version' | 'value'>,
    signed: Signed,
  ): Promise<boolean> {
    const _id = this.id;
    if (version === 0) return this.rows.insert({ _id, version: 1, value, ...signed });

    const changes = { value: command.set(value), version: command.inc(1), ...signed };
    return (await this.rows.update({ _id, version }, changes)) === 1;
  }
}
