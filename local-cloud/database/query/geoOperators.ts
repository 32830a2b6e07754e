import { isPlainObject } from '../document';
import { flatArea } from '../geo/flatAreas';
import { flatPoint, geometryOf, queriedGeometry, queriedPosition, type Geometry } from '../geo/geoJson';
import { distanceTo, doIntersect, isWithin, isWithinCircle, type Shape } from '../geo/shape';
import type { Vector } from '../geo/vectors';
import { failure } from '../paths';
import { candidatesOf } from './leaves';

/** The radius MongoDB reckons with, in metres. */
const EARTH_RADIUS = 6_378_100;

type GeoPredicate = (leaves: readonly unknown[]) => boolean;

/** `$nearSphere`, `$geoWithin` and `$geoIntersects`: lines are the shortest ways on the globe, distances are in metres. */
export const geoOperators: Record<string, (operand: unknown) => GeoPredicate> = {
  $nearSphere: (operand) => {
    const near = nearOf(operand);
    return (leaves) => distanceFrom(near, leaves) !== undefined;
  },
  $geoWithin: (operand) => withinFlat(operand) ?? withinCircle(operand) ?? withinPolygon(operand),
  $geoIntersects: (operand) => {
    const area = queriedGeometry(isPlainObject(operand) ? operand.$geometry : undefined);
    const isMet = ({ shapes }: Geometry): boolean =>
      shapes.some((shape) => area.shapes.some((other) => doIntersect(shape, other)));
    return (leaves) => geometriesOf(leaves).some(isMet);
  },
};

export type Near = { center: Vector; least: number; most: number };

/** What a `$nearSphere` asks for; throws when its centre is not a point or a distance not a number. */
export function nearOf(operand: unknown): Near {
  const { $geometry, $maxDistance = Infinity, $minDistance = 0 } = isPlainObject(operand) ? operand : {};
  const { type, shapes } = queriedGeometry($geometry);
  const center = shapes[0]?.vertices[0];
  if (type !== 'Point' || !center) throw failure('$nearSphere needs a Point');
  if (!isDistance($maxDistance) || !isDistance($minDistance))
    throw failure('$maxDistance and $minDistance must be non-negative numbers');
  return { center, least: $minDistance, most: $maxDistance };
}

function isDistance(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

/** The distance in metres of the nearest geometry at a path; undefined when none lies between the bounds. */
export function distanceFrom({ center, least, most }: Near, leaves: readonly unknown[]): number | undefined {
  const distances = geometriesOf(leaves)
    .map(({ shapes }) => Math.min(...shapes.map((shape) => distanceTo(shape, center))) * EARTH_RADIUS)
    .filter((distance) => distance >= least && distance <= most);
  return distances.length === 0 ? undefined : Math.min(...distances);
}

function withinFlat(operand: unknown): GeoPredicate | undefined {
  const contains = flatArea(operand);
  return contains && ((leaves) => candidatesOf(leaves).some((value) => isIn(contains, flatPoint(value))));
}

function isIn<Point>(contains: (point: Point) => boolean, point: Point | undefined): boolean {
  return point !== undefined && contains(point);
}

function withinCircle(operand: unknown): GeoPredicate | undefined {
  if (!isPlainObject(operand) || operand.$centerSphere === undefined) return undefined;
  const [place, radius] = Array.isArray(operand.$centerSphere) ? (operand.$centerSphere as unknown[]) : [];
  if (!isDistance(radius)) throw failure('$centerSphere needs a radius that is not negative');

  const circle = { center: queriedPosition(place), radius };
  return everyShape((shape) => isWithinCircle(shape, circle));
}

function withinPolygon(operand: unknown): GeoPredicate {
  const { type, shapes: areas } = queriedGeometry(isPlainObject(operand) ? operand.$geometry : undefined);
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    throw failure(`$geoWithin not supported with provided geometry: ${type}`);
  return everyShape((shape) => areas.some((area) => isWithin(shape, area)));
}

/** A geometry of several shapes is within an area when each of them is. */
function everyShape(fits: (shape: Shape) => boolean): GeoPredicate {
  return (leaves) => geometriesOf(leaves).some(({ shapes }) => shapes.every(fits));
}

function geometriesOf(leaves: readonly unknown[]): Geometry[] {
  return candidatesOf(leaves)
    .map(geometryOf)
    .filter((geometry) => geometry !== undefined);
}
