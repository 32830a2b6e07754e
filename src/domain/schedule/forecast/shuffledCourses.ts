import { COURSES } from './spread';

const MOST_KEPT = 2_000;
const kept = new Map<string, Uint8Array>();

/**
 * The courses in an order of their own for each name, always the same: so the lengths of different items fall together
 * by no rule, and yet each takes every one of its marks exactly once, with neither clock nor chance.
 */
export function shuffledCourses(name: string): Uint8Array {
  const known = kept.get(name);
  if (known) return known;

  if (kept.size >= MOST_KEPT) kept.clear();
  const courses = shuffle(hashOf(name));
  kept.set(name, courses);
  return courses;
}

function shuffle(seed: number): Uint8Array {
  const courses = Uint8Array.from({ length: COURSES }, (_, course) => course);
  let state = seed;
  for (let place = COURSES - 1; place > 0; place -= 1) {
    state = mixed(state + 0x9e3779b9);
    const other = state % (place + 1);
    [courses[place], courses[other]] = [courses[other] ?? 0, courses[place] ?? 0];
  }
  return courses;
}

/** FNV-1a over UTF-16 units. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < name.length; place += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the state reaches every bit of the outcome. */
function mixed(state: number): number {
  let bits = state >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
