import type { Marks } from '../experience';
import type { Day } from '../../shared/time';

/** Where something stands that a department has to decide. Lengths in working days (wd). */
export type Progress =
  /** It is over; `on` is when. */
  | { readonly kind: 'done'; readonly on: Day }
  /** Nobody does it and nobody waits for it. */
  | { readonly kind: 'waived' }
  /** Something has to end before it can be prepared, or it cannot begin before a day. */
  | { readonly kind: 'waiting'; readonly from: Day | null }
  | { readonly kind: 'preparing'; readonly readyOn: Day; readonly hold: Marks | null }
  | {
      readonly kind: 'filed';
      readonly filedOn: Day;
      /** How long the clock has stood so far, an open stop included. */
      readonly stoppedWd: number;
      /** What is left of an open stop; null while the clock runs. */
      readonly hold: Marks | null;
    };

export interface ForecastTask {
  readonly taskId: string;
  /** It can be prepared when one task of every group is done. Tasks that are not there hold nobody back. */
  readonly waitsFor: readonly { readonly anyOf: readonly string[] }[];
  readonly progress: Progress;
  readonly preparation: Marks;
  /** What the clock runs. */
  readonly handling: Marks;
  /** What the clock stands. */
  readonly stopped: Marks;
  /** From the decision until the result is delivered; a day where it has been. */
  readonly delivery: Marks | Day;
}
