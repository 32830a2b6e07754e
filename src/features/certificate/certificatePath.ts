import type { ApiScope } from '../caseView/CaseGateway';
import { urlOf } from '../navigation/urlOf';

/** One page for all roles: who may see the case is decided by the function that its scope names. */
export function certificatePath({
  scope,
  caseId,
}: {
  readonly scope: ApiScope;
  readonly caseId: string;
}): string {
  return urlOf('/packages/results/pages/certificate/index', { scope, caseId });
}

export function scopeOf(word: string | undefined): ApiScope {
  return word === 'workbench' || word === 'supervision' ? word : 'applicant';
}
