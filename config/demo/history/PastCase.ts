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
import type { SealedEvent } from '../../../src/domain/agencyCase/events';
import { chineseCalendar } from '../../../src/domain/schedule/workingCalendar';

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

  submit(request: Omit<SubmitCase, 'type' | 'commandId' | 'calendar' | 'caseId'>): this {
    return this.take({ ...request, ...this.envelope(), type: 'SubmitCase', caseId: this.caseId });
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
    const events = decide(command, this.snapshot);
    const next = nextDocument({ before: this.snapshot, last: this.events.at(-1), events, commandId, now });
    this.events.push(...next.sealed);
    this.snapshot = next.snapshot;
    return this;
  }
}
