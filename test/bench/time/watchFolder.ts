import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sealEvents } from '../../../cloudfunctions/shared/history/sealEvents';
import { defaultCatalogue } from '../../../src/domain/catalogue/defaultCatalogue';
import { chineseCalendar } from '../../../src/domain/schedule/workingCalendar';
import { Database } from '../../../local-cloud/database/database';
import { Store } from '../../../local-cloud/database/store';
import { CaseStory } from '../../support/caseBuilders';
import { storedCase } from '../../cloudfunctions/support/storedCase';

const BATCH = 1000;
const itemIds = ['landUsePermit', 'designReview', 'planningPermit', 'constructionPermit'];
/** After any sweep of the bench. */
const LATER = '2199-01-01T00:00:00.000Z';
const LONG_AGO = '2026-01-05T02:00:00.000Z';

type StoredCase = Awaited<ReturnType<typeof storedCase>>;

/**
 * Fills a data folder with open cases as the functions store them, none of them due yet; `sleepers` of them will have
 * something to raise once they are woken. @returns the bytes of one case
 */
export async function fillWatchFolder({
  dir,
  count,
  sleepers,
}: {
  dir: string;
  count: number;
  sleepers: number;
}): Promise<number> {
  mkdirSync(dir, { recursive: true });
  const database = new Database(new Store(join(dir, 'cloud.sqlite')));
  const indexes = readFileSync(resolve(__dirname, '../../../cloudfunctions/indexes.json'), 'utf8');
  await database.collections.declare(JSON.parse(indexes) as never);

  const [busy, forgotten] = [await busyCase(), await forgottenCase()];
  for (let start = 0; start < count; start += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, count - start) }, (_, place) => {
      const n = start + place;
      return numbered(n < sleepers ? forgotten : busy, n);
    });
    await database.insert({ name: 'cases', documents });
  }
  database.close();
  return JSON.stringify(busy).length;
}

/** Accepted, visited, one item with its department. */
async function busyCase(): Promise<StoredCase> {
  const story = CaseStory.inProgress({ catalogue: defaultCatalogue, calendar: chineseCalendar, itemIds });
  return stored(story);
}

/** Nobody has accepted it since January. */
async function forgottenCase(): Promise<StoredCase> {
  const wish = { catalogue: defaultCatalogue, itemIds, now: LONG_AGO, visitWish: null };
  return stored(CaseStory.submitted(wish));
}

async function stored(story: CaseStory): Promise<StoredCase> {
  const events = sealEvents({ events: story.events, last: undefined, commandId: 'bench-command' });
  return { ...(await storedCase(story.current)), events };
}

function numbered(template: StoredCase, n: number) {
  const caseId = `case_${n}`;
  const keys = Object.fromEntries(
    Object.entries(template.keys).map(([order, key]) => [order, key.replace(template.caseId, caseId)]),
  );
  return {
    ...template,
    ...{ _id: caseId, caseId, keys, watchDueAt: LATER },
    number: `20261123-${n}`,
    enterprise: { ...template.enterprise, enterpriseId: `ent_${n % 5000}` },
  };
}
