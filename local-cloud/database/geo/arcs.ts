import { angle, cross, dot, scaled, TOLERANCE, unit, type Vector } from './vectors';

/** The shorter way between two points along a great circle; what lies left of it is on the side of `normal`. */
export type Arc = { from: Vector; to: Vector; normal: Vector };

function arcBetween(from: Vector, to: Vector): Arc {
  return { from, to, normal: unit(cross(from, to)) };
}

export function arcsAlong(vertices: readonly Vector[]): Arc[] {
  return vertices.slice(1).map((to, place) => arcBetween(vertices[place] as Vector, to));
}

/** Whether the nearest point of the arc's great circle lies between its ends. */
export function isBeside({ from, to, normal }: Arc, point: Vector): boolean {
  return dot(cross(normal, from), point) > 0 && dot(cross(normal, to), point) < 0;
}

/** The distance of a point from an arc in radians. */
export function distanceToArc(arc: Arc, point: Vector): number {
  if (isBeside(arc, point)) return Math.asin(Math.min(1, Math.abs(dot(arc.normal, point))));
  return Math.min(angle(arc.from, point), angle(arc.to, point));
}

/** Whether two arcs cross in the inside of both; nearer to an end they only touch. */
export function doCross(one: Arc, other: Arc): boolean {
  const sides = [
    -dot(one.normal, other.from),
    dot(one.normal, other.to),
    -dot(other.normal, one.to),
    dot(other.normal, one.from),
  ];
  return sides.every((side) => side > TOLERANCE) || sides.every((side) => side < -TOLERANCE);
}

/** Whether two arcs have a point in common, ends included. */
export function doTouch(one: Arc, other: Arc): boolean {
  if (doCross(one, other)) return true;
  const ends = [
    distanceToArc(one, other.from),
    distanceToArc(one, other.to),
    distanceToArc(other, one.from),
    distanceToArc(other, one.to),
  ];
  return Math.min(...ends) <= TOLERANCE;
}

/** Where `other` crosses or touches the inside of `one`. */
export function meetings(one: Arc, other: Arc): Vector[] {
  const met = [other.from, other.to].filter((end) => distanceToArc(one, end) <= TOLERANCE);
  if (!doCross(one, other)) return met;
  const point = unit(cross(one.normal, other.normal));
  return [...met, dot(point, one.from) + dot(point, one.to) > 0 ? point : scaled(point, -1)];
}
