import { z } from '@/domain/zod';

import { commandInput, RecordId } from '../../../shared/trpc';

/** One article as it is on screen: what was changed since is not overwritten. */
export const editingInput = commandInput.extend({ articleId: RecordId, revision: z.int().min(0) });
