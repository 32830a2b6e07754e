import { arcsAlong, doTouch, distanceToArc, meetings, type Arc } from './arcs';
import { standingOf, type Ring } from './rings';
import { angle, middle, scaled, TOLERANCE, type Vector } from './vectors';

/** A point, a line or a polygon on the globe; a polygon's first ring is its edge, the others are holes. */
export type Shape = { vertices: Vector[]; arcs: Arc[]; rings?: Ring[] };

export function pointShape(point: Vector): Shape {
  return { vertices: [point], arcs: [] };
}

export function lineShape(vertices: Vector[]): Shape {
  return { vertices, arcs: arcsAlong(vertices) };
}

export function polygonShape(rings: Ring[]): Shape {
  return {
    vertices: rings.flatMap((ring) => ring.vertices),
    arcs: rings.flatMap((ring) => ring.arcs),
    rings,
  };
}

/** The distance of a point from the nearest of a shape, in radians; 0 inside a polygon. */
export function distanceTo({ vertices, arcs, rings }: Shape, point: Vector): number {
  if (rings && covers(rings, point)) return 0;
  if (arcs.length === 0) return Math.min(...vertices.map((vertex) => angle(vertex, point)));
  return Math.min(...arcs.map((arc) => distanceToArc(arc, point)));
}

/** Whether a point lies in a polygon or on its edge. */
function covers([outer, ...holes]: Ring[], point: Vector): boolean {
  if (!outer) return false;
  const { isInside, distance } = standingOf(outer, point);
  if (!isInside && distance > TOLERANCE) return false;
  return !holes.some((hole) => isDeepInside(hole, point));
}

function isDeepInside(ring: Ring, point: Vector): boolean {
  const { isInside, distance } = standingOf(ring, point);
  return isInside && distance > TOLERANCE;
}

/** Whether two shapes have a point in common. */
export function doIntersect(one: Shape, other: Shape): boolean {
  return (
    one.vertices.some((vertex) => distanceTo(other, vertex) <= TOLERANCE) ||
    other.vertices.some((vertex) => distanceTo(one, vertex) <= TOLERANCE) ||
    one.arcs.some((arc) => other.arcs.some((another) => doTouch(arc, another)))
  );
}

/** Whether a shape lies in a polygon as a whole; the edge belongs to the polygon. */
export function isWithin(inner: Shape, polygon: Shape): boolean {
  const isCovered = (point: Vector): boolean => distanceTo(polygon, point) <= TOLERANCE;
  if (!inner.vertices.every(isCovered)) return false;
  if (!inner.arcs.every((arc) => piecesOf(arc, polygon).every(isCovered))) return false;
  return !inner.rings || !hasOutsideInside(inner.rings, polygon);
}

/** The middles of the pieces into which the edges of a polygon cut an arc: each piece is all inside or all outside. */
function piecesOf(arc: Arc, polygon: Shape): Vector[] {
  const cuts = polygon.arcs.flatMap((edge) => meetings(arc, edge));
  const along = [arc.from, ...cuts, arc.to].sort(
    (left, right) => angle(arc.from, left) - angle(arc.from, right),
  );
  return along
    .slice(1)
    .map((end, place) => [along[place] as Vector, end] as const)
    .filter(([start, end]) => angle(start, end) > 2 * TOLERANCE)
    .map(([start, end]) => middle(start, end));
}

/** Whether an edge of the outer polygon runs through the inside of the inner one: then a part of that is not covered. */
function hasOutsideInside([outer, ...holes]: Ring[], polygon: Shape): boolean {
  const probes = [...polygon.vertices, ...polygon.arcs.map(({ from, to }) => middle(from, to))];
  return probes.some(
    (point) =>
      outer !== undefined &&
      isDeepInside(outer, point) &&
      !holes.some((hole) => {
        const { isInside, distance } = standingOf(hole, point);
        return isInside || distance <= TOLERANCE;
      }),
  );
}

/** Whether a shape lies in a circle as a whole: no point of it is nearer to the opposite of the centre than the rim. */
export function isWithinCircle(shape: Shape, circle: { center: Vector; radius: number }): boolean {
  const reach = Math.PI - distanceTo(shape, scaled(circle.center, -1));
  return reach <= circle.radius + TOLERANCE;
}
