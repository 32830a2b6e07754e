import type { ExpectedDay } from '../schedule/forecast/ExpectedDay';
import type { StopReason } from '../schedule/clock';
import type { RestStretch } from '../schedule/restStretches';
import type { Day, Instant } from '../shared/time';
import type { PromiseLane } from './promiseLanes';

/** A stretch in which the department's clock stood, stands, or will: `until` is then what is expected. */
export interface PlannedStop {
  readonly reason: StopReason;
  /** The working days after `from` up to and including `until` do not count. */
  readonly from: Day;
  readonly until: Day;
  readonly isOpen: boolean;
}

/** One item on the plan of a case (甘特图). Days that have passed are facts, later ones expected. */
export interface ItemForecast {
  readonly itemId: string;
  /** The first day on which it could, or will, be prepared. */
  readonly startOn: Day;
  /** When it was, or is expected to be, filed with the department. */
  readonly filedOn: Day;
  readonly isFiled: boolean;
  /** When it was, or is expected to be, decided; all three the same where it is decided. */
  readonly finish: ExpectedDay;
  readonly isDone: boolean;
  /** The enterprise gave it up: no bar, and nobody waits for it. */
  readonly isCancelled: boolean;
  readonly stops: readonly PlannedStop[];
  /** The end of the department's promised limit: its clock where it runs, else counted from `filedOn`. */
  readonly limitOn: Day;
  /** On the chain of items that decides when the whole ends. */
  readonly isCritical: boolean;
  /** Working days that it may lose before the whole ends later; 0 on the critical path. */
  readonly slackWd: number;
  /** Of 100 possible courses, in how many a day lost here is a day lost at the end. */
  readonly riskPercent: number;
  /** The past cases that the expectation rests on; 0 is the promise alone. */
  readonly samples: number;
}

export interface StageForecast {
  readonly stage: string;
  readonly startOn: Day;
  readonly finish: ExpectedDay;
  readonly isDone: boolean;
}

/** 预计办结 of a case as things stand `today`; items in the order of the case, stages in that of the catalogue. */
export interface CaseForecast {
  readonly today: Day;
  /** When the last result will have been delivered. */
  readonly finish: ExpectedDay;
  /** Working days left until the expected finish; negative never, 0 is today. */
  readonly leftWd: number;
  readonly stages: readonly StageForecast[];
  readonly items: readonly ItemForecast[];
}

/** One reason why the expected finish moved (why it is later, or earlier). */
export interface ForecastMove {
  readonly at: Instant;
  /** What happened, as the history words it. */
  readonly words: string;
  readonly from: Day;
  readonly to: Day;
  /** Working days; positive is later. */
  readonly movedWd: number;
}

/** What a plan page asks for: the forecast and its latest moves, newest first. */
export interface CasePlan {
  /** Of the case as its reader feels it: a case that is further has another plan. */
  readonly version: number;
  readonly forecast: CaseForecast | null;
  readonly moves: readonly ForecastMove[];
  /** The service's own promises, in their order. */
  readonly lanes: readonly PromiseLane[];
  /** Days of rest from the first day of the case to the end of the plan, as the district's calendar has them. */
  readonly rests: readonly RestStretch[];
}
