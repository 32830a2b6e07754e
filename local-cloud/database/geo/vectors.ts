/** A point of the globe as a unit vector, or a direction. */
export type Vector = readonly [x: number, y: number, z: number];
/** Longitude, then latitude, in degrees. */
export type Position = [longitude: number, latitude: number];

/** Points nearer than this count as one, in radians: 0.6 mm on the ground, far above what doubles round. */
export const TOLERANCE = 1e-10;

export function vectorOf([longitude, latitude]: Position): Vector {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

export function dot(left: Vector, right: Vector): number {
  return left[0] * right[0] + left[1] * right[1] + left[2] * right[2];
}

export function cross(left: Vector, right: Vector): Vector {
  return [
    left[1] * right[2] - left[2] * right[1],
    left[2] * right[0] - left[0] * right[2],
    left[0] * right[1] - left[1] * right[0],
  ];
}

export function scaled(vector: Vector, factor: number): Vector {
  return [vector[0] * factor, vector[1] * factor, vector[2] * factor];
}

export function unit(vector: Vector): Vector {
  return scaled(vector, 1 / (Math.hypot(...vector) || 1));
}

/** The point halfway between two that are not opposite. */
export function middle(left: Vector, right: Vector): Vector {
  return unit([left[0] + right[0], left[1] + right[1], left[2] + right[2]]);
}

/** The angle between two vectors in radians, exact for small angles too. */
export function angle(left: Vector, right: Vector): number {
  return Math.atan2(Math.hypot(...cross(left, right)), dot(left, right));
}

/** The area of a triangle on the globe in steradians; positive where its corners go round to the left. */
export function signedArea(a: Vector, b: Vector, c: Vector): number {
  return 2 * Math.atan2(dot(a, cross(b, c)), 1 + dot(a, b) + dot(b, c) + dot(c, a));
}
