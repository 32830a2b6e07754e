import type { AgencyCase } from './AgencyCase';
import { ratingChangeableUntil, type Rating } from './Rating';

type Rated = Pick<AgencyCase, 'rating' | 'formerRatings'>;

/** When the enterprise first rated (ISO); undefined while it has not. Later changes do not move it. */
export function firstRatedAt({ rating, formerRatings }: Rated): string | undefined {
  return (formerRatings[0] ?? rating)?.ratedAt;
}

/** Why the rating can no longer be changed, or cannot yet; undefined where it can. */
export function refusalOfRatingChange(
  rated: Rated & Pick<AgencyCase, 'promises'>,
  now: string,
): string | undefined {
  if (firstRatedAt(rated) === undefined) return '还没有评价过,请直接评价。';
  const days = rated.promises.ratingChangeDays;
  if (now > changeableUntil(rated, now))
    return `评价后 ${days} 天内可以修改,现在已过期限。有新的情况可以向工作组投诉。`;
  return undefined;
}

/** The last instant (ISO) at which the rating may be changed; were it given `now`, while there is none. */
export function changeableUntil(rated: Rated & Pick<AgencyCase, 'promises'>, now: string): string {
  return ratingChangeableUntil(firstRatedAt(rated) ?? now, rated.promises.ratingChangeDays);
}

/**
 * What followed the first rating: changes, remedies, and what was said of them. Each was one command of its own. Who
 * served the case must not feel them, so the version and the time of change that he reads leave them out (A5).
 */
export function quietInstants({ rating, formerRatings }: Rated): string[] {
  if (rating === null) return [];
  const changes: Rating[] = formerRatings.length === 0 ? [] : [...formerRatings.slice(1), rating];
  const remedies = rating.rectifications.flatMap(({ at, verdict }) => (verdict ? [at, verdict.at] : [at]));
  return [...changes.map(({ ratedAt }) => ratedAt), ...remedies];
}
