import { command } from '../../database/collection';
import type { Collection, Row } from '../../database/collection';
import { canonicalJson } from '../../history/canonicalJson';

const TRIES = 5;

export interface Versioned extends Row {
  readonly version: number;
}

/**
 * Writes what `make` gives, computed after the version was read: of two sweeps at a time the later write has seen the
 * samples of both. Throws when others keep being faster.
 */
export async function renewRow<T extends object>({
  rows,
  _id,
  make,
}: {
  readonly rows: Collection<Versioned & T>;
  readonly _id: string;
  readonly make: () => Promise<T>;
}): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const found = await rows.find(_id);
    const made = await make();
    if (found ? await replace(rows, found, made) : await rows.insert({ _id, version: 1, ...made })) return;
  }
  throw new Error(`${_id} keeps changing`);
}

async function replace<T extends object>(
  rows: Collection<Versioned & T>,
  found: Versioned & T,
  made: T,
): Promise<boolean> {
  const { _id, version } = found;
  const fields = Object.entries(made);
  const isSame = fields.every(
    ([field, value]) => canonicalJson(found[field as keyof T]) === canonicalJson(value),
  );
  if (isSame) return true;

  const changes = Object.fromEntries(fields.map(([field, value]) => [field, command.set(value)]));
  return (await rows.update({ _id, version }, { ...changes, version: command.inc(1) })) === 1;
}
