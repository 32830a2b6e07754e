import type { Catalogue } from '@/domain/catalogue/catalogue';

import { collection, command } from '../../database/collection';
import type { Row } from '../../database/collection';

/** What the working group is writing: one for the district, so that two people write the same. */
export interface CatalogueDraft {
  /** Raised by every change; 0 before the first. */
  readonly revision: number;
  /** Null where nothing waits to be published. */
  readonly catalogue: Catalogue | null;
  readonly commandId: string;
  readonly savedBy: string;
  readonly saverName: string;
  /** ISO instant. */
  readonly savedAt: string;
}

const drafts = collection<Row & CatalogueDraft & { readonly kind: 'draft' }>('catalogues');
const _id = 'draft';

const untouched: CatalogueDraft = {
  ...{ revision: 0, catalogue: null, commandId: '' },
  ...{ savedBy: '', saverName: '', savedAt: '' },
};

export async function readDraft(): Promise<CatalogueDraft> {
  return (await drafts.find(_id)) ?? untouched;
}

/**
 * Replaces the draft whole. Repeating the command changes nothing.
 * @returns false when somebody saved after `revision` was read
 */
export async function writeDraft(draft: CatalogueDraft): Promise<boolean> {
  const { revision, catalogue, ...signed } = draft;
  if (revision === 0 && (await drafts.insert({ _id, kind: 'draft', ...draft, revision: 1 }))) return true;

  const changes = { ...signed, catalogue: command.set(catalogue), revision: command.inc(1) };
  if ((await drafts.update({ _id, revision }, changes)) === 1) return true;

  const stored = await readDraft();
  return stored.revision === revision + 1 && stored.commandId === signed.commandId;
}
