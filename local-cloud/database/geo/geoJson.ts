import { isPlainObject } from '../document';
import { stringifyEjson } from '../ejson';
import { failure } from '../paths';
import { crossingEdges, ringOf, standingOf, type Ring } from './rings';
import { lineShape, pointShape, polygonShape, type Shape } from './shape';
import { angle, TOLERANCE, vectorOf, type Position, type Vector } from './vectors';

/** A geometry of GeoJSON with the shapes that it consists of. */
export type Geometry = { type: string; shapes: Shape[] };

/** Why a value is no geometry, in MongoDB's words. */
class BadGeometry extends Error {}

const READERS: Record<string, (coordinates: unknown) => Shape[]> = {
  Point: (coordinates) => [pointShape(vectorAt(coordinates))],
  MultiPoint: (coordinates) => listOf(coordinates).map((point) => pointShape(vectorAt(point))),
  LineString: (coordinates) => [lineOf(coordinates)],
  MultiLineString: (coordinates) => listOf(coordinates).map(lineOf),
  Polygon: (coordinates) => [polygonOf(coordinates)],
  MultiPolygon: (coordinates) => listOf(coordinates).map(polygonOf),
};

/** A stored value as a geometry, pairs of numbers too; undefined when it is none: such a value matches no geo query. */
export function geometryOf(value: unknown): Geometry | undefined {
  try {
    return isPlainObject(value) && 'type' in value ? geoJsonOf(value) : legacyPoint(value);
  } catch (error) {
    if (error instanceof BadGeometry) return undefined;
    throw error;
  }
}

/** The geometry a query is about; throws MongoDB's error when it is not valid GeoJSON. */
export function queriedGeometry(value: unknown): Geometry {
  try {
    return geoJsonOf(value);
  } catch (error) {
    throw error instanceof BadGeometry ? failure(error.message) : error;
  }
}

/** Longitude and latitude of a pair that is a place on the globe; throws MongoDB's error otherwise. */
export function queriedPosition(value: unknown): Vector {
  return queriedGeometry({ type: 'Point', coordinates: value }).shapes[0]?.vertices[0] as Vector;
}

function geoJsonOf(value: unknown): Geometry {
  const { type, coordinates, geometries } = isPlainObject(value) ? value : {};
  if (type === 'GeometryCollection')
    return { type, shapes: listOf(geometries).flatMap((part) => geoJsonOf(part).shapes) };

  const read = typeof type === 'string' && Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (!read) throw new BadGeometry(`unknown GeoJSON type: ${stringifyEjson(value)}`);
  return { type: String(type), shapes: read(coordinates) };
}

/** `[longitude, latitude]` or an object that begins with the two, as before GeoJSON. */
function legacyPoint(value: unknown): Geometry | undefined {
  const pair = legacyPair(value);
  return pair && { type: 'Point', shapes: [pointShape(vectorAt(pair))] };
}

/** The two numbers of a pair, or of a GeoJSON point, on a plane; undefined for anything else. */
export function flatPoint(value: unknown): Position | undefined {
  if (isPlainObject(value) && value.type === 'Point') return legacyPair(value.coordinates);
  return legacyPair(value);
}

function legacyPair(value: unknown): Position | undefined {
  const parts = isPlainObject(value) ? Object.values(value) : value;
  if (!Array.isArray(parts)) return undefined;
  const [first, second] = parts as unknown[];
  return typeof first === 'number' && typeof second === 'number' ? [first, second] : undefined;
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw new BadGeometry(`GeoJSON coordinates must be an array with elements: ${stringifyEjson(value)}`);
}

function vectorAt(value: unknown): Vector {
  const [longitude, latitude] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof longitude !== 'number' || typeof latitude !== 'number')
    throw new BadGeometry(`Point must only contain numeric elements: ${stringifyEjson(value)}`);
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90))
    throw new BadGeometry(`longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`);
  return vectorOf([longitude, latitude]);
}

function lineOf(coordinates: unknown): Shape {
  const vertices = withoutRepetition(listOf(coordinates).map(vectorAt));
  if (vertices.length < 2)
    throw new BadGeometry(`GeoJSON LineString must have at least 2 vertices: ${stringifyEjson(coordinates)}`);
  return lineShape(vertices);
}

function polygonOf(coordinates: unknown): Shape {
  const rings = listOf(coordinates).map(closedRing);
  const [outer, ...holes] = rings as [Ring, ...Ring[]];
  const isHole = (hole: Ring): boolean =>
    hole.vertices.every((vertex) => {
      const { isInside, distance } = standingOf(outer, vertex);
      return isInside || distance <= TOLERANCE;
    });
  if (!holes.every(isHole))
    throw new BadGeometry('Secondary loops not contained by first exterior loop - they must be holes');
  return polygonShape(rings);
}

function closedRing(coordinates: unknown): Ring {
  const all = listOf(coordinates).map(vectorAt);
  const [first, last] = [all[0] as Vector, all.at(-1) as Vector];
  if (angle(first, last) > TOLERANCE)
    throw new BadGeometry(`Loop is not closed: ${stringifyEjson(coordinates)}`);

  const vertices = withoutRepetition(all).slice(0, -1);
  if (vertices.length < 3)
    throw new BadGeometry(`Loop must have at least 3 different vertices: ${stringifyEjson(coordinates)}`);
  const ring = ringOf(vertices);
  const crossing = crossingEdges(ring);
  if (!crossing) return ring;
  throw new BadGeometry(
    `Loop is not valid: ${stringifyEjson(coordinates)} Edges ${crossing.join(' and ')} cross`,
  );
}

/** Neighbours that are one point count once; opposite ones have no shortest way between them. */
function withoutRepetition(vertices: Vector[]): Vector[] {
  const kept = vertices.filter(
    (vertex, place) => place === 0 || angle(vertices[place - 1] as Vector, vertex) > TOLERANCE,
  );
  const isOpposite = (vertex: Vector, place: number): boolean =>
    place > 0 && angle(kept[place - 1] as Vector, vertex) > Math.PI - TOLERANCE;
  if (kept.some(isOpposite)) throw new BadGeometry('Vertices next to each other are antipodal');
  return kept;
}
