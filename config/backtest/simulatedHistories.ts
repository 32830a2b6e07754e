import type { Actor } from '../../src/domain/agencyCase/Actor';
import type { AgencyCase } from '../../src/domain/agencyCase/AgencyCase';
import { openCorrections } from '../../src/domain/agencyCase/caseFacts';
import type { CaseCommand, SubmitCase } from '../../src/domain/agencyCase/commands';
import { decide } from '../../src/domain/agencyCase/decide';
import type { CaseEvent } from '../../src/domain/agencyCase/events';
import { evolve } from '../../src/domain/agencyCase/evolve';
import { defaultPromises } from '../../src/domain/agencyCase/promises';
import { defaultCatalogue } from '../../src/domain/catalogue/defaultCatalogue';
import { addWorkingDays, type WorkingCalendar } from '../../src/domain/schedule/workingCalendar';
import { addDays, startOfDay, type Day } from '../../src/domain/shared/time';
import { Chance } from './Chance';

const applicant: Actor = {
  accountId: 'sim_a',
  role: 'applicant',
  name: '模拟经办人',
  enterpriseIds: ['sim_e'],
};
const windowClerk: Actor = { accountId: 'sim_w', role: 'window', name: '模拟窗口', enterpriseIds: [] };
const specialist: Actor = { accountId: 'sim_s', role: 'specialist', name: '模拟专员', enterpriseIds: [] };
const supervisor: Actor = { accountId: 'sim_g', role: 'supervisor', name: '模拟组员', enterpriseIds: [] };

const signing: SubmitCase['signing'] = {
  ...{ way: 'drawn', signerName: '模拟法人', capacity: 'legalRepresentative' },
  signature: { fileId: 'sim_f', sha256: '' },
  ...{ picture: null, document: null, photos: [] },
};

/** Items that small projects ask for, with what each needs before it. */
const wishes: readonly (readonly string[])[] = [
  ['investmentFiling', 'landUsePermit', 'designReview', 'planningPermit', 'constructionPermit'],
  ['investmentFiling', 'energyReview', 'eiaForm', 'landUsePermit', 'designReview', 'planningPermit'],
  ['planningPermit', 'constructionPermit', 'drainagePermit', 'wasteDisposal', 'fireDesignReview'],
  ['investmentFiling', 'eiaForm', 'soilConservationForm'],
  ['constructionPermit', 'jointAcceptance', 'completionFiling'],
  [
    'investmentFiling',
    'landUsePermit',
    'designReview',
    'planningPermit',
    'civilDefence',
    'constructionPermit',
  ],
];

interface Simulation {
  /** How many cases begin, one after the other. */
  readonly cases: number;
  readonly seed: number;
  /** The day on which the first case begins. */
  readonly from: Day;
  readonly calendar: WorkingCalendar;
}

/**
 * Histories of a district that does not exist, for where there is no past yet. They are made by the real commands, but
 * with lengths that the forecast does not know: skewed, some departments slow and some quick, enterprises that are slow
 * with everything, corrections and expert reviews now and then. The same seed gives the same histories.
 */
export function simulatedHistories({ cases, seed, from, calendar }: Simulation): CaseEvent[][] {
  const chance = new Chance(seed);
  const paceByDepartment = new Map(
    defaultCatalogue.departments.map(({ departmentId }) => [
      departmentId,
      chance.around({ middle: 0.7, spread: 0.35 }),
    ]),
  );
  return Array.from({ length: cases }, (_, place) => {
    const begins = addDays({ day: from, days: place * 3 });
    return new SimulatedCase({ place, begins, calendar, chance, paceByDepartment }).run();
  });
}

interface Setting {
  readonly place: number;
  readonly begins: Day;
  readonly calendar: WorkingCalendar;
  readonly chance: Chance;
  readonly paceByDepartment: ReadonlyMap<string, number>;
}

type Wish = { readonly type: CaseCommand['type'] | 'SubmitCase' } & Record<string, unknown>;

/** One case whose people act on whole working days; what can go side by side does. */
class SimulatedCase {
  private readonly events: CaseEvent[] = [];
  private agencyCase: AgencyCase | undefined;
  private day: Day;
  private count = 0;
  /** How slow this enterprise is, whatever it has to bring. */
  private readonly slowness: number;

  constructor(private readonly setting: Setting) {
    this.slowness = setting.chance.around({ middle: 1, spread: 0.4 });
    this.day = addWorkingDays({ from: setting.begins, days: 1, calendar: setting.calendar }).day;
  }

  run(): CaseEvent[] {
    this.submit();
    this.wait(1);
    this.does(windowClerk, { type: 'AcceptCase', note: '' });
    const named = { accountId: specialist.accountId, name: specialist.name, departmentName: '模拟部门' };
    this.does(windowClerk, { type: 'AssignSpecialist', specialist: named, reason: '' });
    this.wait(this.setting.chance.between(1, 2));
    this.does(specialist, { type: 'RecordVisit', place: '模拟地址', note: '', papers: [] });
    this.handleItems();
    this.deliver();
    const answers = { wasContactedInTime: true, wasToldAtOnce: true, wasProgressVolunteered: true };
    const more = {
      wereOriginalsReturned: true,
      wasCharged: false,
      skill: 5,
      attitude: 5,
      speed: 5,
      integrity: 5,
    };
    this.does(supervisor, {
      type: 'RecordFollowUp',
      outcome: 'reached',
      answers: { ...answers, ...more },
      comments: '',
    });
    const levels = { overall: 5, efficiency: 5, skill: 5, attitude: 5 };
    this.does(applicant, { type: 'RateCase', levels, tags: [], words: '', fileIds: [] });
    this.does(supervisor, { type: 'CloseCase', note: '' });
    return this.events;
  }

  private get current(): AgencyCase {
    if (!this.agencyCase) throw new Error('the case has not begun');
    return this.agencyCase;
  }

  private submit(): void {
    const { place, chance } = this.setting;
    const itemIds = chance.oneOf(wishes);
    const papers = defaultCatalogue.materials.map(({ materialId, name }) => ({
      materialId,
      name,
      fileIds: ['sim_f'],
    }));
    const request: Omit<SubmitCase, 'type' | 'commandId' | 'now' | 'actor' | 'calendar'> = {
      catalogue: defaultCatalogue,
      promises: defaultPromises,
      caseId: `sim_${place}`,
      number: `DB${place}`,
      mode: 'agency',
      enterprise: { enterpriseId: 'sim_e', name: '模拟企业', creditCode: '91500000MA5U000007' },
      project: { name: '模拟项目', address: '模拟地址', investmentWan: null },
      contact: { contactId: 'sim_c', name: '模拟经办人' },
      itemIds: [...itemIds],
      visitWish: { day: addDays({ day: this.day, days: 3 }), period: 'morning', place: '模拟地址' },
      question: '',
      submissions: papers,
      ...{ mandate: null, signing },
    };
    this.does(applicant, { type: 'SubmitCase', ...request });
  }

  /** Day by day: what is ready is filed when its papers are, what is filed is decided when its time has come. */
  private handleItems(): void {
    const until = new Map<string, number>();
    for (let day = 0; this.current.status === 'inProgress' && this.isOpen(); day += 1) {
      for (const { itemId, state } of this.current.items) {
        const key = `${itemId}:${state}`;
        if (!['preparing', 'filed', 'correcting'].includes(state)) continue;
        if (!until.has(key)) until.set(key, day + this.lengthOf(itemId, state));
        if (day >= (until.get(key) ?? 0)) this.moveOn(itemId, state);
      }
      this.wait(1);
      if (day > 400) throw new Error('a simulated case does not end');
    }
  }

  private isOpen(): boolean {
    return this.current.items.some(({ state }) =>
      ['waiting', 'preparing', 'filed', 'correcting'].includes(state),
    );
  }

  private lengthOf(itemId: string, state: string): number {
    const { chance, paceByDepartment } = this.setting;
    if (state === 'preparing') return Math.round(chance.around({ middle: 2.2 * this.slowness, spread: 0.5 }));
    if (state === 'correcting')
      return Math.max(1, Math.round(chance.around({ middle: 2 * this.slowness, spread: 0.4 })));

    const item = this.current.items.find((each) => each.itemId === itemId);
    const pace = paceByDepartment.get(item?.departmentId ?? '') ?? 1;
    const length = chance.around({ middle: Math.max(item?.promisedLimitWd ?? 0, 0.3) * pace, spread: 0.35 });
    return Math.round(length);
  }

  private moveOn(itemId: string, state: string): void {
    if (state === 'preparing')
      return this.does(specialist, { type: 'FileItem', itemId, externalNumber: `S-${itemId}` });
    if (state === 'correcting') return this.answer(itemId);

    const wasCorrected = this.current.corrections.some((each) => each.itemId === itemId);
    if (!wasCorrected && this.setting.chance.happens(0.2)) return this.askForMore(itemId);
    this.does(specialist, { type: 'ApproveItem', itemId, resultNumber: '' });
  }

  private askForMore(itemId: string): void {
    const dueOn = addWorkingDays({ from: this.day, days: 5, calendar: this.setting.calendar }).day;
    const wishes = [{ title: '模拟材料', explanation: '模拟说明', materialId: null }];
    this.does(specialist, { type: 'RequestCorrection', itemId, dueOn, wishes });
  }

  private answer(itemId: string): void {
    const open = openCorrections(this.current).find((each) => each.itemId === itemId);
    if (!open) return;
    const answers = open.wishes.map(({ wishId }) => ({ wishId, words: '模拟答复', fileIds: [] }));
    this.does(applicant, { type: 'AnswerCorrection', correctionId: open.correctionId, answers });
  }

  private deliver(): void {
    this.wait(this.setting.chance.between(0, 2));
    const documents = this.current.items
      .filter(({ state }) => state === 'approved')
      .map(({ itemId, resultName }) => ({ itemId, name: resultName, number: null, fileId: null }));
    this.does(specialist, {
      type: 'RecordDelivery',
      method: 'byHand',
      carrier: '',
      trackingNumber: '',
      documents,
    });
    for (const { deliveryId } of this.current.deliveries)
      this.does(applicant, { type: 'ConfirmReceipt', deliveryId, signedPaperFileId: null });
  }

  private wait(workingDays: number): void {
    if (workingDays <= 0) return;
    this.day = addWorkingDays({ from: this.day, days: workingDays, calendar: this.setting.calendar }).day;
  }

  /** Ten o'clock in Shanghai. */
  private does(actor: Actor, wish: Wish): void {
    const now = new Date(Date.parse(startOfDay(this.day)) + 10 * 3_600_000).toISOString();
    this.count += 1;
    const envelope = { commandId: `sim_${this.count}`, now, actor, calendar: this.setting.calendar };
    for (const event of decide({ ...wish, ...envelope } as unknown as CaseCommand, this.agencyCase)) {
      this.events.push(event);
      this.agencyCase = evolve(this.agencyCase, event);
    }
  }
}
