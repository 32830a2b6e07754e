import { isPlainObject } from '../document';
import {
  distanceBetween,
  geometryOf,
  isWithin,
  metresOf,
  positionOf,
  queriedGeometry,
  touches,
  type Position,
} from '../geo/geometry';
import { failure } from '../paths';

type GeoPredicate = (leaves: readonly unknown[]) => boolean;

/** `$nearSphere`, `$geoWithin` and `$geoIntersects` on GeoJSON, distances in metres. */
export const geoOperators: Record<string, (operand: unknown) => GeoPredicate> = {
  $nearSphere: (operand) => {
    const near = nearOf(operand);
    return (leaves) => distanceFrom(near, leaves) !== undefined;
  },
  $geoWithin: within,
  $geoIntersects: (operand) => {
    const area = queriedGeometry(isPlainObject(operand) ? operand.$geometry : undefined);
    return (leaves) => geometriesOf(leaves).some((geometry) => touches(geometry, area));
  },
};

export type Near = { center: Position; least: number; most: number };

/** What a `$nearSphere` asks for; throws when its centre is not a point or a distance not a number. */
export function nearOf(operand: unknown): Near {
  const { $geometry, $maxDistance = Infinity, $minDistance = 0 } = isPlainObject(operand) ? operand : {};
  const center = positionOf(queriedGeometry($geometry));
  if (!center) throw failure('$nearSphere needs a Point');
  if (typeof $maxDistance !== 'number' || typeof $minDistance !== 'number' || $maxDistance < 0)
    throw failure('$maxDistance and $minDistance must be non-negative numbers');
  return { center, least: $minDistance, most: $maxDistance };
}

/** The distance in metres of the nearest point at a path; undefined when none lies between the bounds. */
export function distanceFrom({ center, least, most }: Near, leaves: readonly unknown[]): number | undefined {
  const distances = geometriesOf(leaves)
    .map(positionOf)
    .filter((position): position is Position => position !== undefined)
    .map((position) => distanceBetween(center, position))
    .filter((distance) => distance >= least && distance <= most);
  return distances.length === 0 ? undefined : Math.min(...distances);
}

function within(operand: unknown): GeoPredicate {
  const { $geometry, $centerSphere } = isPlainObject(operand) ? operand : {};
  if ($centerSphere !== undefined) return withinCircle($centerSphere);

  const area = queriedGeometry($geometry);
  if (area.type !== 'Polygon' && area.type !== 'MultiPolygon')
    throw failure(`$geoWithin not supported with provided geometry: ${area.type}`);
  return (leaves) => geometriesOf(leaves).some((geometry) => isWithin(geometry, area));
}

function withinCircle(operand: unknown): GeoPredicate {
  const [center, radius] = Array.isArray(operand) ? (operand as unknown[]) : [];
  const position = positionOf(geometryOf({ type: 'Point', coordinates: center }));
  if (!position || typeof radius !== 'number' || radius < 0) throw failure('$centerSphere is malformed');

  const near = { center: position, least: 0, most: metresOf(radius) };
  return (leaves) => distanceFrom(near, leaves) !== undefined;
}

function geometriesOf(leaves: readonly unknown[]) {
  return leaves
    .flatMap((leaf) => (Array.isArray(leaf) ? (leaf as unknown[]) : [leaf]))
    .map(geometryOf)
    .filter((geometry) => geometry !== undefined);
}
