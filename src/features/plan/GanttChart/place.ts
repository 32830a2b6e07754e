import type { Span } from '../planAxis';

/** A fraction as CSS wants it, in thousandths of a percent: a style goes to the screen letter by letter. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 100_000) / 1000}%`;
}

export function placed({ left, width }: Span) {
  return { left: percent(left), width: percent(width) };
}

const REST_COLOUR = 'var(--rest)';

/** All days of rest as one background, so that they cost one node however long the plan is. */
export function restBackground(rests: readonly Span[]): string {
  if (rests.length === 0) return 'none';

  const stops = rests.flatMap(({ left, width }) => {
    const [from, to] = [percent(left), percent(left + width)];
    return [`transparent ${from}`, `${REST_COLOUR} ${from}`, `${REST_COLOUR} ${to}`, `transparent ${to}`];
  });
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}
