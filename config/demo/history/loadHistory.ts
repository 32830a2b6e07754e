import type { LocalCloud } from '../../../local-cloud/LocalCloud';
import type { Actor, ActorRole } from '../../../src/domain/agencyCase/Actor';
import { chineseCalendar } from '../../../src/domain/schedule/workingCalendar';
import { makeCreditCode } from '../../../src/domain/shared/creditCode';
import { addDays, dayOf, type Day } from '../../../src/domain/shared/time';
import { Phone } from '../Phone';
import { Dice } from './Dice';
import { pastBaselines } from './pastBaselines';
import { tellPastCase, type PastPeople } from './tellPastCase';

const CASES = 72;
/** The newest of them began so long ago that most have ended; those that have not are left out. */
const NEWEST_DAYS_AGO = 30;
const DAYS_APART = 2;

/** What projects of the demo district asked for: whole chains, so that each item's prerequisites are in the case. */
const bundles: readonly (readonly string[])[] = [
  ['investmentFiling', 'landUsePermit', 'energyReview'],
  ['investmentFiling', 'landUsePermit', 'designReview'],
  ['constructionPermit', 'wasteDisposal', 'drainagePermit'],
  ['constructionPermit', 'fireDesignReview', 'wasteDisposal'],
  ['investmentFiling', 'eiaForm', 'soilConservationForm'],
];
const projects = ['厂房扩建', '仓库新建', '研发楼', '食堂改造', '停车楼', '污水站'] as const;

/**
 * Gives the demo district a year behind it: closed cases of made-up enterprises, decided by the same rules, with whole
 * histories. They cannot go through the procedures, which take the time of the call. @returns how many
 */
export async function loadHistory({
  cloud,
  now,
}: {
  readonly cloud: Pick<LocalCloud, 'url' | 'sdkEnvironment'>;
  /** ISO instant. */
  readonly now: string;
}): Promise<number> {
  // The SDK reads these when it is loaded, so it is loaded after them.
  Object.assign(process.env, cloud.sdkEnvironment);
  const { cases, derivedFieldsOf } =
    await import('../../../cloudfunctions/shared/repositories/cases/CaseDocument');
  const people = await pastPeople(cloud.url);
  const dice = new Dice(20_261_126);

  const stories = Array.from({ length: CASES }, (_, place) =>
    tell({ place, dice, people, today: dayOf(now) }),
  ).filter(({ events }) => (events.at(-1)?.at ?? now) < now);
  for (const { current: agencyCase, events } of stories) {
    const derived = derivedFieldsOf({ agencyCase, calendar: chineseCalendar, calendarVersion: 0 });
    const storage = { version: events.length, events, outbox: [], outboxDueAt: null, learnedAt: null };
    await cases.insert({ _id: agencyCase.caseId, ...agencyCase, ...derived, ...storage });
  }
  await enterBaselines(cloud.url);
  return stories.length;
}

/** What the hourly timer does by itself, at once: so that the comparison need not be waited for. */
export async function learnFromHistory(url: string): Promise<void> {
  await fetch(`${url}/timers/sweep/learn`, { method: 'POST' });
}

async function enterBaselines(url: string): Promise<void> {
  const supervisor = await Phone.of({ url, identity: 'demo-supervisor' });
  for (const baseline of pastBaselines)
    await supervisor.command('supervision', 'comparison.enterBaseline', { version: 0, baseline });
}

interface Telling {
  readonly place: number;
  readonly dice: Dice;
  readonly people: readonly PastPeople[];
  readonly today: Day;
}

function tell({ place, dice, people, today }: Telling) {
  const submittedOn = addDays({ day: today, days: -NEWEST_DAYS_AGO - place * DAYS_APART });
  const letter = String.fromCharCode(65 + (place % 8));
  const enterpriseId = `ent_history_${letter}`;
  const served = people[place % people.length];
  if (!served) throw new Error('the demo district has no specialists');
  const applicant = { ...served.applicant, enterpriseIds: [enterpriseId] };

  return tellPastCase({
    ...{ caseId: `case_history_${place}`, submittedOn, people: { ...served, applicant }, dice },
    number: `${submittedOn.replaceAll('-', '')}-${String(90_000 + place)}`,
    itemIds: bundles[place % bundles.length] ?? [],
    project: {
      ...{
        name: `往年示例${projects[place % projects.length]} ${place + 1}`,
        investmentWan: 1000 + place * 50,
      },
      address: '示例区示例大道 9 号',
    },
    enterprise: {
      ...{ enterpriseId, name: `示例往年${letter}制造有限公司` },
      creditCode: makeCreditCode(`91500000MA5HYT0${letter}1`),
    },
  });
}

interface Specialist {
  readonly accountId: string;
  readonly name: string;
  readonly departmentName: string | null;
}

/** The staff that the district has; the enterprises' people are nobody who can log in. */
async function pastPeople(url: string): Promise<PastPeople[]> {
  const supervisor = await Phone.of({ url, identity: 'demo-supervisor' });
  const { rows } = await supervisor.query<{ rows: (Specialist & { roles: readonly string[] })[] }>(
    'supervision',
    'staff.list',
  );
  const someone = (role: ActorRole) =>
    actorOf(
      rows.find(({ roles }) => roles.includes(role)),
      role,
    );
  const applicant = actorOf({ accountId: 'acc_history', name: '示例往年经办人' }, 'applicant');

  return rows
    .filter(({ roles }) => roles.includes('specialist'))
    .map((row) => ({
      ...{ applicant, window: someone('window'), supervisor: someone('supervisor') },
      ...{ specialist: actorOf(row, 'specialist'), departmentName: row.departmentName ?? '' },
    }));
}

function actorOf(person: Pick<Specialist, 'accountId' | 'name'> | undefined, role: ActorRole): Actor {
  if (!person) throw new Error(`the demo district has no ${role}`);
  return { accountId: person.accountId, name: person.name, role, enterpriseIds: [] };
}
