import { arcsAlong, doCross, distanceToArc, isBeside, type Arc } from './arcs';
import { angle, cross, dot, signedArea, TOLERANCE, type Vector } from './vectors';

/** A closed line whose inside lies on its left and is at most half the globe, as MongoDB takes a ring. */
export type Ring = { vertices: Vector[]; arcs: Arc[] };

/** `vertices` without the repeated first one at the end. */
export function ringOf(vertices: Vector[]): Ring {
  const isLeft = areaOf(vertices) >= 0;
  const turned = isLeft ? vertices : [...vertices].reverse();
  return { vertices: turned, arcs: arcsAlong([...turned, turned[0] as Vector]) };
}

/** In steradians between −2π and 2π: the smaller of the two sides, positive where that is the left one. */
function areaOf(vertices: Vector[]): number {
  const [first] = vertices as [Vector];
  const sum = vertices
    .slice(2)
    .reduce((area, vertex, place) => area + signedArea(first, vertices[place + 1] as Vector, vertex), 0);
  return sum - 4 * Math.PI * Math.round(sum / (4 * Math.PI));
}

export type Standing = { isInside: boolean; distance: number };

/**
 * On which side of a ring a point lies, and how far from it in radians. The nearest part of the ring decides: an arc has
 * the inside on its left, a corner has it behind itself where it turns to the right.
 */
export function standingOf({ vertices, arcs }: Ring, point: Vector): Standing {
  const distances = arcs.map((arc) => distanceToArc(arc, point));
  const distance = Math.min(...distances);
  const place = distances.indexOf(distance);
  const arc = arcs[place] as Arc;
  const isLeft = dot(arc.normal, point) > 0;
  if (isBeside(arc, point)) return { isInside: isLeft, distance };

  const isAtStart = angle(arc.from, point) <= angle(arc.to, point);
  const turn = turnAt(vertices, isAtStart ? place : (place + 1) % vertices.length);
  return { isInside: Math.abs(turn) <= TOLERANCE ** 2 ? isLeft : turn < 0, distance };
}

/** Positive where the ring turns to the left at a vertex. */
function turnAt(vertices: Vector[], place: number): number {
  const count = vertices.length;
  const before = vertices[(place + count - 1) % count] as Vector;
  const after = vertices[(place + 1) % count] as Vector;
  return dot(cross(before, vertices[place] as Vector), after);
}

/** The two edges of a ring that cross, or that meet at a vertex though they are no neighbours. */
export function crossingEdges({ arcs }: Ring): [number, number] | undefined {
  for (const [first, one] of arcs.entries())
    for (let second = first + 1; second < arcs.length; second += 1) {
      const other = arcs[second] as Arc;
      const areNeighbours = second === first + 1 || (first === 0 && second === arcs.length - 1);
      if (doCross(one, other)) return [first, second];
      if (!areNeighbours && angle(one.from, other.from) <= TOLERANCE) return [first, second];
    }
  return undefined;
}
