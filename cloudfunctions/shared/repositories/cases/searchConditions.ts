import { command } from '../../database/collection';
import type { Conditions } from '../../database/collection';
import { containing } from '../containing';

/**
 * What a person typed to find a case: a number or its beginning (`20261126-048`), a 统一社会信用代码,
 * or part of the enterprise's or the project's name.
 */
export function searchConditions(typed: string | undefined): Conditions {
  const text = (typed ?? '').trim();
  if (text === '') return {};
  if (/^\d{4,8}(-\d{0,5})?$/.test(text)) return { number: command.gte(text).and(command.lt(`${text}~`)) };
  if (/^[0-9A-Za-z]{18}$/.test(text)) return { 'enterprise.creditCode': text.toUpperCase() };
  return { searchText: containing(text) };
}
