import type { Measure } from '../Measure';
import { measureForecast } from './measureForecast';
import { measureWatch } from './measureWatch';

/** What predicting and watching cost. */
export async function measureTime(): Promise<Measure[]> {
  return [...measureForecast(), ...(await measureWatch())];
}
