import { nextWorkingDay } from '../../src/domain/schedule/workingCalendar';
import { makeCreditCode } from '../../src/domain/shared/creditCode';
import { dayOf } from '../../src/domain/shared/time';
import { isSettled, settle } from './people';
import { tellPublicity } from './publicity';
import { stories } from './stories';
import { tellTeam } from './team';

/**
 * Loads a small fictional district through the public procedures, with a case in every status.
 * Does nothing where a district is set up already. Answers the number of cases made.
 */
export async function loadDemo({
  url,
  setupCode,
  now,
}: {
  readonly url: string;
  readonly setupCode: string;
  /** ISO instant; visits are wished for the next working day. */
  readonly now: string;
}): Promise<number> {
  if (await isSettled(url)) return 0;

  const district = await settle({ url, setupCode, makeCreditCode });
  const visitDay = nextWorkingDay({ day: dayOf(now) });
  for (const tell of stories) await tell(district, visitDay);
  await tellTeam(url, district);
  await tellPublicity(district);

  return stories.length;
}
