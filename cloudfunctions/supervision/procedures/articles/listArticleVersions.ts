import { z } from '@/domain/zod';

import { listVersions } from '../../../shared/repositories/articles/versionRepository';
import { Cursor, RecordId, staffProcedure } from '../../../shared/trpc';

const PAGE = 10;

/** What was published of one article, newest first; ten a page. */
export const listArticleVersions = staffProcedure('supervisor')
  .input(z.object({ articleId: RecordId, cursor: Cursor }))
  .query(async ({ input: { articleId, cursor } }) => {
    const below = /^\d+$/.test(cursor ?? '') ? Number(cursor) : null;
    const found = await listVersions({ articleId, below, limit: PAGE });
    const rows = found.map(({ number, content, publisherName, publishedAt }) => ({
      ...{ number, title: content.title, publisherName, publishedAt },
    }));
    const last = rows.at(-1);
    return { rows, nextCursor: rows.length === PAGE && last ? String(last.number) : null };
  });
