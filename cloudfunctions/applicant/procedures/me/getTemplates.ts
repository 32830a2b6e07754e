import type { TemplateKey } from '@/domain/message/TemplateKey';

import { environment } from '../../../shared/environment';
import { lastTemplateCheck } from '../../../shared/repositories/templateCheckRepository';
import { publicProcedure } from '../../../shared/trpc';

/**
 * The platform's template id for each kind of message, for asking the user's leave to send it. Those that the platform
 * no longer has are left out: one of them would make it refuse the others too.
 */
export const getTemplates = publicProcedure.query(async (): Promise<Partial<Record<TemplateKey, string>>> => {
  const check = await lastTemplateCheck();
  const gone = new Set(check?.problems.filter(({ isGone }) => isGone).map(({ templateKey }) => templateKey));
  const there = Object.entries(environment().TEMPLATE_IDS).filter(([key]) => !gone.has(key as TemplateKey));
  return Object.fromEntries(there);
});
