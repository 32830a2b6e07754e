import { templateProblems, type ListedTemplate } from '@/domain/message/templateProblems';

import { cloud } from '../cloud';
import { environment } from '../environment';
import { logFault } from '../log';
import { keepTemplateCheck, type TemplateCheck } from '../repositories/templateCheckRepository';
import { newTraceId } from '../traceId';

interface TemplateListApi {
  getTemplateList(): Promise<{ data: ListedTemplate[] }>;
}

/**
 * Compares the configured templates with those that the platform has, and keeps what differs. Where the platform does
 * not answer, what was known stays.
 * @returns the check; undefined when it could not be made
 */
export async function checkTemplates(now: string): Promise<TemplateCheck | undefined> {
  const { TEMPLATE_IDS: templateIds, TEMPLATE_FIELDS: fieldKeys } = environment();
  try {
    const { data: listed } = await (cloud.openapi['subscribeMessage'] as TemplateListApi).getTemplateList();
    return await keepTemplateCheck({
      at: now,
      problems: templateProblems({ templateIds, fieldKeys, listed }),
    });
  } catch (fault) {
    logFault({ traceId: newTraceId(), functionName: 'templates', path: 'getTemplateList' }, fault);
    return undefined;
  }
}
