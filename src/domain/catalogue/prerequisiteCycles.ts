import type { Catalogue, ServiceItem } from './catalogue';

/** Circles among prerequisites, each as its items in order with the first one again at the end. */
export function prerequisiteCycles({ items }: Catalogue): ServiceItem[][] {
  const itemById = new Map(items.map((item) => [item.itemId, item]));
  const finished = new Set<string>();
  const cycles: ServiceItem[][] = [];

  function visit(item: ServiceItem, way: ServiceItem[]): void {
    const start = way.indexOf(item);
    if (start >= 0) {
      cycles.push([...way.slice(start), item]);
      return;
    }
    if (finished.has(item.itemId)) return;

    for (const itemId of item.prerequisites.flatMap(({ anyOf }) => anyOf)) {
      const next = itemById.get(itemId);
      if (next) visit(next, [...way, item]);
    }
    finished.add(item.itemId);
  }

  for (const item of items) visit(item, []);
  return cycles;
}
