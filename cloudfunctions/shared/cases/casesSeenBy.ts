import type { AccessScope } from '@/domain/account/AccessScope';

import { command } from '../database/collection';
import type { Conditions } from '../database/collection';
import { accessOf } from '../repositories/accounts/accessOf';
import type { Account } from '../repositories/accountRepository';

interface Wanted {
  /** What holds for all of them; never what access itself looks at. */
  readonly besides?: Conditions;
  /** Only of the project with exactly this name. */
  readonly project?: string;
}

/** The names that a list is kept to: what was asked for, as far as it may be seen. Undefined for every one. */
function namesOf(scope: AccessScope, project: string | undefined): readonly string[] | undefined {
  const seen = scope.kind === 'projects' ? scope.projects : undefined;
  if (project === undefined) return seen;
  return seen === undefined || seen.includes(project) ? [project] : [];
}

/**
 * The cases that an enterprise's person sees, as conditions of which each case meets one. The same as `maySeeCase` says
 * of a single case. Where everything of every enterprise is seen, it is one condition and so one index.
 */
export function casesSeenBy(account: Account, { besides = {}, project }: Wanted = {}): Conditions[] {
  const branches = account.enterpriseIds.flatMap((enterpriseId) => {
    const scope = accessOf(account, enterpriseId)?.scope;
    return scope ? [{ enterpriseId, own: scope.kind === 'own', names: namesOf(scope, project) }] : [];
  });
  const whole = branches.filter(({ own, names }) => !own && names === undefined);
  const parts = branches
    .filter((branch) => !whole.includes(branch) && branch.names?.length !== 0)
    .map(({ enterpriseId, own, names }) => ({
      'enterprise.enterpriseId': enterpriseId,
      ...(names ? { 'project.name': command.in([...names]) } : {}),
      ...(own ? { 'submittedBy.accountId': account._id } : {}),
      ...besides,
    }));

  if (whole.length === 0 && parts.length > 0) return parts;
  const enterpriseIds = whole.map(({ enterpriseId }) => enterpriseId);
  return [{ 'enterprise.enterpriseId': command.in(enterpriseIds), ...besides }, ...parts];
}
