import { baselineId } from '@/domain/comparison/Baseline';
import type { Baseline, BaselineKey } from '@/domain/comparison/Baseline';

import { collection, command } from '../../database/collection';
import type { Row } from '../../database/collection';

/** A baseline with what it was before the last change, so that one change can be taken back. */
export interface BaselineRow extends Row {
  /** Raised by every change; 0 stands for none yet. */
  readonly version: number;
  /** Null where it was removed. */
  readonly baseline: Baseline | null;
  readonly former: Baseline | null;
  /** The command that made this version. Absent in the earliest rows. */
  readonly commandId?: string;
  readonly updatedBy: string;
  /** ISO instant. */
  readonly updatedAt: string;
}

/** More than items times the periods that anybody counts. */
export const MOST_BASELINES = 500;

const baselines = collection<BaselineRow>('baselines');

export function findBaseline(key: BaselineKey): Promise<BaselineRow | undefined> {
  return baselines.find(baselineId(key));
}

/** In the order of their items and periods, removed ones too, so that their versions are known. */
export function listBaselines(): Promise<BaselineRow[]> {
  return baselines.list({
    where: { _id: command.gt('') },
    orderBy: [['_id', 'asc']],
    limit: MOST_BASELINES,
  });
}

export function countBaselines(): Promise<number> {
  return baselines.count({ _id: command.gt('') });
}

/** Writes the baseline, or its removal. @returns false when somebody changed it after `version` was read */
export async function saveBaseline({
  key,
  version,
  baseline,
  former,
  signed,
}: {
  readonly key: BaselineKey;
  readonly version: number;
  readonly baseline: Baseline | null;
  readonly former: Baseline | null;
  readonly signed: Pick<BaselineRow, 'updatedBy' | 'updatedAt'> & { readonly commandId: string };
}): Promise<boolean> {
  const _id = baselineId(key);
  if (version === 0) return baselines.insert({ _id, version: 1, baseline, former, ...signed });

  const contents = { baseline: command.set(baseline), former: command.set(former) };
  const changed = await baselines.update(
    { _id, version },
    { ...contents, ...signed, version: command.inc(1) },
  );
  return changed === 1;
}
