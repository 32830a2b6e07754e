import { z } from '@/domain/zod';

import { listVersions } from '../../../shared/repositories/catalogue/versionRepository';
import { Cursor, staffProcedure } from '../../../shared/trpc';

const PAGE = 10;

/** What was published, newest first, with what changed; ten a page. The shipped catalogue, number 0, is not listed. */
export const listCatalogueVersions = staffProcedure('supervisor')
  .input(z.object({ cursor: Cursor }))
  .query(async ({ input: { cursor } }) => {
    const below = /^\d+$/.test(cursor ?? '') ? Number(cursor) : null;
    const heads = await listVersions({ below, limit: PAGE });
    const rows = heads.map(({ number, changes, changeCount, publisherName, publishedAt }) => ({
      ...{ number, changes, changeCount, publisherName, publishedAt },
    }));
    const last = rows.at(-1);
    return { rows, nextCursor: rows.length === PAGE && last ? String(last.number) : null };
  });
