import type { ApiScope } from '../caseView/CaseGateway';
import { urlOf } from '../navigation/urlOf';

/** One page for all roles: who may see the case is decided by the function that its scope names. */
export function mandatePath({
  scope,
  caseId,
}: {
  readonly scope: ApiScope;
  readonly caseId: string;
}): string {
  return urlOf('/packages/mandate/pages/mandate/index', { scope, caseId });
}
