import { templateFields } from '@/domain/message/templateFields';
import { templateKeys } from '@/domain/message/TemplateKey';
import { messageTemplates } from '@/domain/message/templates';

import { environment } from '../../../shared/environment';
import { lastTemplateCheck } from '../../../shared/repositories/templateCheckRepository';
import { staffProcedure } from '../../../shared/trpc';

/** The messages as they are configured, and what the last comparison with the platform found. */
export const getTemplateTable = staffProcedure('supervisor').query(async () => {
  const { TEMPLATE_IDS: templateIds, TEMPLATE_FIELDS: fieldKeys } = environment();
  const check = await lastTemplateCheck();
  const problems = check?.problems ?? [];
  return {
    checkedAt: check?.at ?? null,
    templates: templateKeys.map((templateKey) => ({
      templateKey,
      title: messageTemplates[templateKey].title,
      templateId: templateIds[templateKey],
      fields: templateFields(templateKey, fieldKeys).map(({ key, label }) => ({ key, label })),
      problem: problems.find((each) => each.templateKey === templateKey)?.sentence ?? '',
    })),
  };
});
