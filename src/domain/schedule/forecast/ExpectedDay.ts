import type { Day } from '../../shared/time';

/** 最早 / 预计 / 稳妥: a finish that 10 %, 50 % and 80 % of what may happen stay within. */
export interface ExpectedDay {
  readonly earliest: Day;
  readonly expected: Day;
  readonly safe: Day;
  /** 暂估: the safe day lies past what the calendar knows. */
  readonly isProvisional: boolean;
}
