import type { Catalogue } from '@/domain/catalogue/catalogue';

import { AppError } from '../AppError';
import type { Account } from '../repositories/accountRepository';
import { readDraft, writeDraft } from '../repositories/catalogue/draftRepository';

/** A null catalogue means that nothing waits any more. @throws AppError CONFLICT naming who was faster */
export async function saveDraft(wish: {
  revision: number;
  catalogue: Catalogue | null;
  commandId: string;
  caller: Account;
  now: string;
}): Promise<{ revision: number }> {
  const { revision, catalogue, commandId, caller, now } = wish;
  const signed = { commandId, savedBy: caller._id, saverName: caller.name, savedAt: now };
  if (await writeDraft({ revision, catalogue, ...signed })) return { revision: revision + 1 };

  const { saverName } = await readDraft();
  throw new AppError('CONFLICT', {
    userMessage: `${saverName || '别人'}刚刚改过目录草稿,您的这次改动还没有保存。请看一下最新内容再保存。`,
  });
}
