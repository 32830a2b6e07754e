import type { Catalogue } from '../catalogue';
import { prerequisiteCycles } from '../prerequisiteCycles';
import type { CatalogueProblem } from './CatalogueProblem';

/** Each circle once, at the item that closes it. */
export function cycleProblems(catalogue: Catalogue): CatalogueProblem[] {
  return prerequisiteCycles(catalogue).map((circle) => ({
    place: { kind: 'item', id: circle[0]?.itemId ?? '' },
    field: 'prerequisites',
    sentence: `前置事项首尾相接,谁也办不了:${circle.map(({ name }) => name).join(' → ')}。`,
  }));
}
