import { isPlainObject } from '../document';
import { failure } from '../paths';
import { flatPoint } from './geoJson';
import type { Position } from './vectors';

type Contains = (point: Position) => boolean;

/** The areas of a plane that `$geoWithin` takes besides those of the globe; degrees count as lengths in them. */
const AREAS: Record<string, (operand: unknown) => Contains> = {
  $box: box,
  $center: circle,
  $polygon: polygon,
};

/** What a `$geoWithin` with a flat area holds; undefined where it names none. */
export function flatArea(operand: unknown): Contains | undefined {
  if (!isPlainObject(operand)) return undefined;
  const name = Object.keys(operand).find((key) => Object.hasOwn(AREAS, key));
  return name === undefined ? undefined : AREAS[name]?.(operand[name]);
}

function box(operand: unknown): Contains {
  const [first, second, ...rest] = points(operand, '$box');
  if (!first || !second || rest.length > 0) throw failure('$box needs two points');
  const isBetween = (value: number, axis: 0 | 1): boolean =>
    value >= Math.min(first[axis], second[axis]) && value <= Math.max(first[axis], second[axis]);
  return ([x, y]) => isBetween(x, 0) && isBetween(y, 1);
}

function circle(operand: unknown): Contains {
  const [center, radius] = Array.isArray(operand) ? (operand as unknown[]) : [];
  const place = flatPoint(center);
  if (!place || typeof radius !== 'number' || !(radius >= 0))
    throw failure('$center needs a point and a radius');
  return ([x, y]) => Math.hypot(x - place[0], y - place[1]) <= radius;
}

function polygon(operand: unknown): Contains {
  const corners = points(operand, '$polygon');
  if (corners.length < 3) throw failure('Polygon must have at least 3 points');
  return (point) => {
    let isInside = false;
    for (const [place, corner] of corners.entries()) {
      const before = corners.at(place - 1) as Position;
      if (isOnEdge(point, before, corner)) return true;
      if (isLeftOf(point, before, corner)) isInside = !isInside;
    }
    return isInside;
  };
}

/** Whether a ray from the point to the right crosses the edge. */
function isLeftOf([x, y]: Position, from: Position, to: Position): boolean {
  if (from[1] > y === to[1] > y) return false;
  return x < from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]);
}

function isOnEdge([x, y]: Position, from: Position, to: Position): boolean {
  const along: Position = [to[0] - from[0], to[1] - from[1]];
  const there: Position = [x - from[0], y - from[1]];
  const reach = along[0] * there[0] + along[1] * there[1];
  const isBeside = along[0] * there[1] === along[1] * there[0];
  return isBeside && reach >= 0 && reach <= along[0] ** 2 + along[1] ** 2;
}

function points(operand: unknown, name: string): Position[] {
  const list = isPlainObject(operand) ? Object.values(operand) : operand;
  const found = Array.isArray(list) ? list.map(flatPoint) : [undefined];
  if (found.every((point) => point !== undefined)) return found;
  throw failure(`${name} needs points`);
}
