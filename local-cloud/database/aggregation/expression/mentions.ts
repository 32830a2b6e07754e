import { isPlainObject } from '../../document';
import type { Scope } from './Operator';

/** Whether a part of a pipeline may read a variable of the scope. */
export function mentions(part: unknown, scope: Scope): boolean {
  if (scope.has('CURRENT')) return true;
  if (typeof part === 'string') return part.startsWith('$$') && scope.has(part.slice(2).split('.')[0] ?? '');
  if (Array.isArray(part)) return part.some((element) => mentions(element, scope));
  return isPlainObject(part) && Object.values(part).some((field) => mentions(field, scope));
}
