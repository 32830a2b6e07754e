import type { Actor } from '../../../src/domain/agencyCase/Actor';
import type { SubmitCase } from '../../../src/domain/agencyCase/commands';
import { missingNeeds } from '../../../src/domain/agencyCase/caseFacts';
import { defaultPromises } from '../../../src/domain/agencyCase/promises';
import { defaultCatalogue } from '../../../src/domain/catalogue/defaultCatalogue';
import { getItem } from '../../../src/domain/catalogue/findItem';
import { addWorkingDays } from '../../../src/domain/schedule/workingCalendar';
import { startOfDay, type Day } from '../../../src/domain/shared/time';
import type { Dice } from './Dice';
import { itemCourse, type ItemCourse } from './itemCourse';
import { PastCase } from './PastCase';

export interface PastPeople {
  readonly applicant: Actor;
  readonly window: Actor;
  readonly specialist: Actor;
  readonly departmentName: string;
  readonly supervisor: Actor;
}

interface Past {
  readonly caseId: string;
  readonly number: string;
  readonly project: SubmitCase['project'];
  readonly enterprise: SubmitCase['enterprise'];
  readonly itemIds: readonly string[];
  readonly submittedOn: Day;
  readonly people: PastPeople;
  readonly dice: Dice;
}

const goodAnswers = {
  ...{ wasContactedInTime: true, wasToldAtOnce: true, wasProgressVolunteered: true },
  ...{ wereOriginalsReturned: true, wasCharged: false, skill: 5, attitude: 5, speed: 4, integrity: 5 },
};

const MINUTE_MS = 60_000;
const after = (from: Day, days: number) => addWorkingDays({ from, days }).day;

/** Ten in the morning in Shanghai, and so many minutes: steps of one day keep their order. */
function momentOf(day: Day, minutes: number): string {
  return new Date(Date.parse(startOfDay(day)) + (600 + minutes) * MINUTE_MS).toISOString();
}

/** From the request at the counter to the closed case, item by item as its course says. */
export function tellPastCase(past: Past): PastCase {
  const { people, submittedOn, dice } = past;
  const story = begun(past);
  const visitedOn = after(submittedOn, 2);
  const courses = coursesOf(past.itemIds, visitedOn, dice);
  for (const step of stepsOf(courses)) step.take(story, people, momentOf(step.day, step.minutes));

  return ended(
    story,
    past,
    courses
      .map(({ decidedOn }) => decidedOn)
      .sort()
      .at(-1) ?? visitedOn,
  );
}

function begun({ caseId, number, project, enterprise, itemIds, submittedOn, people }: Past): PastCase {
  const { applicant, window, specialist, departmentName } = people;
  const story = new PastCase(caseId).submit({
    ...{ now: momentOf(submittedOn, 0), actor: window, number, mode: 'agency', enterprise, project },
    ...{ catalogue: defaultCatalogue, promises: defaultPromises, itemIds: [...itemIds] },
    contact: { contactId: `con_${caseId}`, name: '示例联系人' },
    ...{ visitWish: null, question: '', submissions: [] },
  });
  const card = { accountId: specialist.accountId, name: specialist.name, departmentName };
  story.does(window, momentOf(submittedOn, 10), 'AcceptCase', { note: '' });
  story.does(window, momentOf(submittedOn, 20), 'AssignSpecialist', { specialist: card, reason: '' });

  const visitedOn = after(submittedOn, 2);
  const needs = story.current.items.flatMap((item) => missingNeeds(story.current, item));
  const once = [...new Map(needs.map((need) => [need.materialId, need])).values()];
  const papers = once.map(({ name, materialId }) => ({ name, materialId, kind: 'copy' as const, count: 1 }));
  story.does(specialist, momentOf(visitedOn, 0), 'RecordVisit', { place: project.address, note: '', papers });
  const [list] = story.current.handoverLists;
  if (!list) return story;
  const confirmation = { handoverId: list.handoverId, signedPaperFileId: null };
  return story.does(applicant, momentOf(visitedOn, 30), 'ConfirmHandover', confirmation);
}

/** Each item begins when its prerequisites in the case are decided. */
function coursesOf(itemIds: readonly string[], visitedOn: Day, dice: Dice): ItemCourse[] {
  const courses = new Map<string, ItemCourse>();
  for (const { itemId } of defaultCatalogue.items.filter((item) => itemIds.includes(item.itemId))) {
    const item = getItem({ catalogue: defaultCatalogue, itemId });
    // A case of the demo holds whole chains, so the catalogue's own links are those within the case.
    const waited = item.prerequisites.flatMap(({ anyOf }) =>
      anyOf.flatMap((id) => courses.get(id)?.decidedOn ?? []),
    );
    const from = [visitedOn, ...waited].sort().at(-1) ?? visitedOn;
    courses.set(itemId, itemCourse({ item, from, dice }));
  }
  return [...courses.values()];
}

interface Step {
  readonly day: Day;
  readonly minutes: number;
  readonly take: (story: PastCase, people: PastPeople, now: string) => void;
}

/** Every step of every item, in order of time: the end of a day decides, its beginning files. */
function stepsOf(courses: readonly ItemCourse[]): Step[] {
  const steps = courses.flatMap(({ itemId, filedOn, breaks, decidedOn }, place): Step[] => [
    {
      ...{ day: filedOn, minutes: 40 + place },
      take: (story, { specialist }, now) =>
        story.does(specialist, now, 'FileItem', { itemId, externalNumber: `SP-${place + 1}` }),
    },
    ...breaks.flatMap(({ kind, from, until }, turn) =>
      breakSteps({ itemId, kind, from, until, turn, place }),
    ),
    {
      ...{ day: decidedOn, minutes: 300 + place },
      take: (story, { specialist }, now) =>
        story.does(specialist, now, 'ApproveItem', { itemId, resultNumber: '示例〔2026〕1 号' }),
    },
  ]);
  return steps.sort((one, other) => one.day.localeCompare(other.day) || one.minutes - other.minutes);
}

type Break = ItemCourse['breaks'][number] & { itemId: string; turn: number; place: number };

function breakSteps({ itemId, kind, from, until, turn, place }: Break): Step[] {
  const [began, over] = [100 + turn * 40 + place, 80 + turn * 40 + place];
  if (kind === 'review')
    return [
      {
        ...{ day: from, minutes: began },
        take: (story, { specialist }, now) =>
          story.does(specialist, now, 'StopClock', {
            ...{ itemId, reason: 'expertReview', note: '专家评审', expectedUntil: null },
          }),
      },
      {
        ...{ day: until, minutes: over },
        take: (story, { specialist }, now) =>
          story.does(specialist, now, 'ResumeClock', { itemId, note: '' }),
      },
    ];

  return [
    {
      ...{ day: from, minutes: began },
      take: (story, { specialist }, now) =>
        story.does(specialist, now, 'RequestCorrection', {
          ...{ itemId, dueOn: until },
          wishes: [{ title: '申请表', explanation: '缺项,请补填后重交。', materialId: null }],
        }),
    },
    {
      ...{ day: until, minutes: over },
      take: (story, { applicant }, now) => answerCorrection(story, applicant, now, itemId),
    },
  ];
}

function answerCorrection(story: PastCase, applicant: Actor, now: string, itemId: string): void {
  const asked = story.current.corrections.find((each) => each.itemId === itemId && each.answeredAt === null);
  if (!asked) return;
  const answers = asked.wishes.map(({ wishId }) => ({ wishId, words: '已补填', fileIds: [] }));
  story.does(applicant, now, 'AnswerCorrection', { correctionId: asked.correctionId, answers });
}

function ended(story: PastCase, { people, dice }: Past, lastDay: Day): PastCase {
  const { applicant, specialist, supervisor } = people;
  const [deliveredOn, calledOn] = [after(lastDay, 1), after(lastDay, 3)];
  const documents = story.current.items.map(({ itemId, resultName, resultNumber }) => ({
    ...{ itemId, name: resultName, number: resultNumber, fileId: null },
  }));
  const delivery = { method: 'byHand', carrier: '', trackingNumber: '', documents } as const;
  story.does(specialist, momentOf(deliveredOn, 0), 'RecordDelivery', { ...delivery, documents });
  const { deliveryId } = story.current.deliveries[0] ?? { deliveryId: '' };
  story.does(applicant, momentOf(deliveredOn, 5), 'ConfirmReceipt', { deliveryId, signedPaperFileId: null });

  const call = { outcome: 'reached', answers: goodAnswers, comments: '' } as const;
  story.does(supervisor, momentOf(calledOn, 0), 'RecordFollowUp', call);
  const levels = { overall: dice.between(4, 5), efficiency: dice.between(3, 5), skill: 5, attitude: 5 };
  story.does(applicant, momentOf(calledOn, 30), 'RateCase', { levels, tags: [], words: '', fileIds: [] });
  return story.does(supervisor, momentOf(calledOn, 60), 'CloseCase', { note: '' });
}
