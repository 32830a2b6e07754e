import type { Actor } from './Actor';
import type { AgencyCase } from './AgencyCase';

type Reader = Pick<Actor, 'accountId' | 'role'>;
type Served = Pick<AgencyCase, 'specialist' | 'formerSpecialists'>;

/** Whoever served the case never reads what was said of it, in whatever other role he comes (A5). */
export function maySeeRating({ specialist, formerSpecialists }: Served, actor: Reader): boolean {
  const isOwnService = [specialist, ...formerSpecialists].some(
    (served) => served?.accountId === actor.accountId,
  );
  return !isOwnService && (actor.role === 'applicant' || actor.role === 'supervisor');
}

/** The version as somebody may feel it: who served the case does not see it move after the first rating. */
export function feltVersion({
  version,
  quietSteps = 0,
  served,
  actor,
}: {
  readonly version: number;
  readonly quietSteps: number | undefined;
  readonly served: Served;
  readonly actor: Reader;
}): number {
  return maySeeRating(served, actor) ? version : version - quietSteps;
}
