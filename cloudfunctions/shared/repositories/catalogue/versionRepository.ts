import type { Catalogue } from '@/domain/catalogue/catalogue';

import { collection, command } from '../../database/collection';
import type { Row } from '../../database/collection';

/** A published catalogue. Its `_id` is made from its number, so that of two people who publish at once one is refused. */
export interface CatalogueVersion extends Row {
  readonly kind: 'version';
  /** 1 for the first that the district published. */
  readonly number: number;
  readonly catalogue: Catalogue;
  /** What changed from the version before, in words; at most 100. */
  readonly changes: readonly string[];
  /** How many there were, also beyond the 100. */
  readonly changeCount: number;
  readonly commandId: string;
  readonly publishedBy: string;
  readonly publisherName: string;
  /** ISO instant. */
  readonly publishedAt: string;
}

export type VersionHead = Omit<CatalogueVersion, 'catalogue'>;

const versions = collection<CatalogueVersion>('catalogues');
const newestFirst = [['number', 'desc']] as const;

function versionIdOf(number: number): string {
  return `catalogue_${number}`;
}

export function findVersion(number: number): Promise<CatalogueVersion | undefined> {
  return versions.find(versionIdOf(number));
}

/** @returns 0 while the district has published nothing */
export async function newestNumber(): Promise<number> {
  const where = { kind: 'version' };
  const [newest] = await versions.list({ where, orderBy: newestFirst, limit: 1, fields: { number: true } });
  return newest?.number ?? 0;
}

/** Newest first, without the catalogues themselves. */
export function listVersions({
  below,
  limit,
}: {
  below: number | null;
  limit: number;
}): Promise<VersionHead[]> {
  const where = { kind: 'version', ...(below === null ? {} : { number: command.lt(below) }) };
  return versions.list({ where, orderBy: newestFirst, limit, fields: { catalogue: false } });
}

/** This one write is the publication. @returns false when the number is taken */
export function insertVersion(version: Omit<CatalogueVersion, '_id' | 'kind'>): Promise<boolean> {
  return versions.insert({ _id: versionIdOf(version.number), kind: 'version', ...version });
}
