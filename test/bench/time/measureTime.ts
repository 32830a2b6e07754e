import type { Measure } from '../Measure';
import { measureForecast } from './measureForecast';

/** What predicting and watching cost. */
export function measureTime(): Promise<Measure[]> {
  return Promise.resolve(measureForecast());
}
