import type { IndexKey } from './collection';

/** One way to read a collection: an index with the columns that hold its keys. */
export type Access = {
  name: string;
  keys: IndexKey[];
  isMultikey: boolean;
  from: string;
  columns: string[];
  seq: string;
};

/** 1 or -1 when walking the index that way gives the wanted order after `fixed` leading equalities, 0 when neither does. */
export function directionFor({
  access,
  fixed,
  sort,
}: {
  access: Access;
  fixed: number;
  sort: IndexKey[];
}): 1 | -1 | 0 {
  const constant = new Set(access.keys.slice(0, fixed).map(([path]) => path));
  const wanted = sort.filter(([path]) => !constant.has(path));
  const offered = access.keys.slice(fixed);
  const first = wanted[0];
  if (!first) return 1;

  const direction = first[1] === offered[0]?.[1] ? 1 : -1;
  const fits = wanted.every(([path, way], position) => {
    const key = offered[position];
    return key !== undefined && key[0] === path && key[1] * direction === way;
  });
  return fits ? direction : 0;
}

/** `ORDER BY` along the index, ending in seq so that batches do not overlap. */
export function orderBy({ access, direction }: { access: Access; direction: 1 | -1 | 0 }): string {
  const way = direction === 0 ? 1 : direction;
  const terms = access.keys.map(
    ([, keyWay], position) => `${access.columns[position]} ${keyWay * way > 0 ? 'ASC' : 'DESC'}`,
  );
  return `ORDER BY ${[...terms, `${access.seq} ${way > 0 ? 'ASC' : 'DESC'}`].join(', ')}`;
}
