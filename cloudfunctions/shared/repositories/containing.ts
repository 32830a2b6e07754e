import { cloud } from '../cloud';

/** A condition: the field contains these words, whatever their case. For what an index has narrowed down already. */
export function containing(words: string): unknown {
  const regexp = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return cloud.database().RegExp({ regexp, options: 'i' });
}
