import type { AgencyCase } from '../AgencyCase';
import type { CaseAction, CommandOf } from '../commands';
import type { CaseEvent } from '../events';

/** What each command causes; a rule that says no throws RuleViolation. */
export type Decisions<A extends CaseAction = CaseAction> = {
  [K in A]: (command: CommandOf<K>, agencyCase: AgencyCase) => CaseEvent[];
};
