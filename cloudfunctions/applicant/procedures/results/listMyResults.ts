import { optionalText } from '@/domain/shared/text';
import { z } from '@/domain/zod';

import { listResults } from '../../../shared/repositories/cases/listResults';
import { Cursor, signedUpProcedure } from '../../../shared/trpc';

const input = z.object({
  project: optionalText('项目名称', 60).default(''),
  search: optionalText('搜索', 40).default(''),
  cursor: Cursor,
});

/** 成果: everything that my enterprises were given, over all their cases and for years (A4). */
export const listMyResults = signedUpProcedure
  .input(input)
  .query(({ ctx, input: wanted }) => listResults({ ...wanted, account: ctx.caller }));
