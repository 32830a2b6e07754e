import { defaultCatalogue } from '@/domain/catalogue/defaultCatalogue';
import type { Answers } from '@/domain/catalogue/question';
import { routeItems, routeMap, type RouteMap } from '@/domain/catalogue/routeMap';

/** A factory on land not yet held, with the least of everything; tests change what they are about. */
export const plainFactory: Answers = {
  kind: ['factory'],
  investor: ['private'],
  approval: ['filing'],
  land: ['notYet'],
  earth: ['small'],
  eia: ['none'],
  fire: ['no'],
  site: ['none'],
};

export function mapOf(answers: Answers): RouteMap {
  return routeMap({ catalogue: defaultCatalogue, answers });
}

export function itemIdsOf(map: RouteMap): string[] {
  return routeItems(map).map(({ item }) => item.itemId);
}

export function maybeIdsOf({ maybe }: RouteMap): string[] {
  return maybe.map(({ item }) => item.itemId);
}
