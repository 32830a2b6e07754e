/** One line of the bench's table. */
export interface Measure {
  readonly what: string;
  readonly found: string;
  readonly target: string;
  readonly isMet: boolean;
}

/** The median of times in ms. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** How long each of `count` runs took, in ms; the first tenth warms up and is left out. */
export async function timesOf(count: number, run: (turn: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const began = performance.now();
    await run(turn);
    times.push(performance.now() - began);
  }
  return times.slice(Math.ceil(count / 10));
}

export function ratioMeasure(what: string, ratio: number, most: number, detail: string): Measure {
  return { what, found: `${ratio.toFixed(2)} × (${detail})`, target: `≤ ${most} ×`, isMet: ratio <= most };
}
