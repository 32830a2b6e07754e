import { booleanIntersects } from '@turf/boolean-intersects';
import { booleanWithin } from '@turf/boolean-within';
import type { Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import { isPlainObject } from '../document';
import { failure } from '../paths';

/** The radius MongoDB reckons with, in metres. */
const EARTH_RADIUS = 6_378_100;

export type Position = [longitude: number, latitude: number];

/** Great-circle distance in metres. */
export function distanceBetween(from: Position, to: Position): number {
  const [fromLongitude, fromLatitude, toLongitude, toLatitude] = [...from, ...to].map(
    (degrees) => (degrees * Math.PI) / 180,
  ) as [number, number, number, number];
  const half =
    Math.sin((toLatitude - fromLatitude) / 2) ** 2 +
    Math.cos(fromLatitude) * Math.cos(toLatitude) * Math.sin((toLongitude - fromLongitude) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** An angle on the globe as metres; `$centerSphere` gives its radius so. */
export function metresOf(radians: number): number {
  return radians * EARTH_RADIUS;
}

const DEPTHS: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** A stored value as GeoJSON, or undefined when it is none: such a document matches no geo query. */
export function geometryOf(value: unknown): Geometry | undefined {
  if (!isPlainObject(value)) return undefined;
  const depth = DEPTHS[String(value.type)];
  if (depth === undefined || !areCoordinates(value.coordinates, depth)) return undefined;
  return { type: value.type, coordinates: value.coordinates } as Geometry;
}

/** The geometry a query is about; throws when it is not valid GeoJSON. */
export function queriedGeometry(value: unknown): Geometry {
  const geometry = geometryOf(value);
  if (geometry) return geometry;
  throw failure(`unknown GeoJSON type or invalid coordinates: ${JSON.stringify(value)}`);
}

export function positionOf(geometry: Geometry | undefined): Position | undefined {
  return geometry?.type === 'Point' ? ((geometry as Point).coordinates as Position) : undefined;
}

export function isWithin(inner: Geometry, outer: Geometry): boolean {
  if (inner.type.startsWith('Multi')) return partsOf(inner).every((part) => isWithin(part, outer));
  if (outer.type !== 'Polygon' && outer.type !== 'MultiPolygon') return false;
  return touches(inner, outer) && booleanWithin(inner, outer as Polygon | MultiPolygon);
}

export function touches(one: Geometry, other: Geometry): boolean {
  return booleanIntersects(one, other);
}

function partsOf(geometry: Geometry): Geometry[] {
  const { type, coordinates } = geometry as { type: string; coordinates: unknown[] };
  const single = type.slice('Multi'.length);
  return coordinates.map((part) => ({ type: single, coordinates: part }) as Geometry);
}

function areCoordinates(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  if (depth > 0) return value.every((part) => areCoordinates(part, depth - 1));

  const [longitude, latitude] = value as unknown[];
  const isNumber = typeof longitude === 'number' && typeof latitude === 'number';
  return isNumber && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}
