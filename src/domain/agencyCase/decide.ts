import type { AgencyCase } from './AgencyCase';
import { refusalOf } from './availableActions';
import type { CaseCommand, Command } from './commands';
import { decideAnswering } from './decide/answering';
import { decideClocks } from './decide/clocks';
import type { Decisions } from './decide/Decisions';
import { decideItems } from './decide/items';
import { decideMeetings } from './decide/meetings';
import { decideMandate } from './decide/mandate';
import { decidePapers } from './decide/papers';
import { decideRating } from './decide/rating';
import { decideService } from './decide/service';
import { decideSupervision } from './decide/supervision';
import { submitCase } from './decide/submitCase';
import type { CaseEvent } from './events';
import { refuse } from './RuleViolation';

const decisions: Decisions = {
  ...decideService,
  ...decideItems,
  ...decidePapers,
  ...decideMandate,
  ...decideClocks,
  ...decideSupervision,
  ...decideRating,
  ...decideAnswering,
  ...decideMeetings,
};

/**
 * The events that a command causes; throws RuleViolation where a rule says no, and then nothing has changed.
 * `availableActions` guards first, so that what is not offered is never done.
 */
export function decide(command: Command, state: AgencyCase | undefined): CaseEvent[] {
  if (command.type === 'SubmitCase') return submitCase(command, state);
  if (state === undefined) return refuse('没有找到这个办件。');

  const refusal = refusalOf({
    agencyCase: state,
    actor: command.actor,
    now: command.now,
    action: command.type,
  });
  if (refusal !== undefined) return refuse(refusal);

  const decision = decisions[command.type] as (command: CaseCommand, agencyCase: AgencyCase) => CaseEvent[];
  return decision(command, state);
}
