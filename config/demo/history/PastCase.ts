import { nextDocument } from '../../../cloudfunctions/shared/repositories/cases/nextDocument';
import type { Actor } from '../../../src/domain/agencyCase/Actor';
import type { AgencyCase } from '../../../src/domain/agencyCase/AgencyCase';
import type {
  CaseAction,
  CaseCommand,
  Command,
  CommandPayload,
  SubmitCase,
} from '../../../src/domain/agencyCase/commands';
import { decide } from '../../../src/domain/agencyCase/decide';
import type { CaseEvent, SealedEvent } from '../../../src/domain/agencyCase/events';
import { chineseCalendar } from '../../../src/domain/schedule/workingCalendar';

type PastRequest = Omit<SubmitCase, 'type' | 'commandId' | 'calendar' | 'caseId' | 'mandate' | 'signing'>;

/** A case that happened before the district was opened here: the same rules, at moments that have passed. */
export class PastCase {
  readonly events: SealedEvent[] = [];
  private snapshot: AgencyCase | undefined;
  private commands = 0;

  constructor(private readonly caseId: string) {}

  get current(): AgencyCase {
    if (this.snapshot === undefined) throw new Error('the past case is not submitted yet');
    return this.snapshot;
  }

  submit(request: PastRequest): this {
    const own = { ...this.envelope(), caseId: this.caseId, mandate: null, signing: null };
    return this.take({ ...request, ...own, type: 'SubmitCase' });
  }

  /** `now` is an ISO instant, not before the one of the last command. */
  does<A extends CaseAction>(actor: Actor, now: string, type: A, payload: CommandPayload<A>): this {
    return this.take({ ...payload, ...this.envelope(), actor, now, type } as unknown as CaseCommand);
  }

  private envelope() {
    this.commands += 1;
    return { commandId: `${this.caseId}_${this.commands}`, calendar: chineseCalendar };
  }

  private take(command: Command): this {
    const { commandId, now } = command;
    const events = decide(command, this.snapshot).map(withoutMandate);
    const next = nextDocument({ before: this.snapshot, last: this.events.at(-1), events, commandId, now });
    this.events.push(...next.sealed);
    this.snapshot = next.snapshot;
    return this;
  }
}

/** Mandates of that time lie in the file on paper; a case without one asks for none. */
function withoutMandate(event: CaseEvent): CaseEvent {
  if (event.type !== 'CaseSubmitted') return event;
  const { mandate: _paper, ...submitted } = event;
  return submitted;
}
