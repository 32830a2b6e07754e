import type { AgencyCase } from '../agencyCase/AgencyCase';
import type { MandateTerms } from './Mandate';
import type { MandateFacts } from './mandateText';

/** What a mandate on these terms says of a case as it stands now. */
export function mandateFacts(
  { enterprise, project, items, specialist }: AgencyCase,
  terms: MandateTerms,
): MandateFacts {
  return { enterprise, project, items, specialist, terms };
}
