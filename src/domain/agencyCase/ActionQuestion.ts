import type { Actor } from './Actor';
import type { AgencyCase } from './AgencyCase';

/** A case, someone, and a moment: what may he do? */
export interface ActionQuestion {
  readonly agencyCase: AgencyCase;
  readonly actor: Actor;
  /** ISO instant. */
  readonly now: string;
}
