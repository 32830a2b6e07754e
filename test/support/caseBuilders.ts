import type { Actor } from '@/domain/agencyCase/Actor';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { CaseAction, CaseCommand, CommandPayload, SubmitCase } from '@/domain/agencyCase/commands';
import { decide } from '@/domain/agencyCase/decide';
import { originalsHeld } from '@/domain/agencyCase/caseFacts';
import type { CaseEvent } from '@/domain/agencyCase/events';
import { defaultPromises } from '@/domain/agencyCase/promises';
import { evolve } from '@/domain/agencyCase/evolve';
import type { WorkingCalendar } from '@/domain/schedule/calendar';
import { weekdayOf } from '@/domain/shared/time';
import { aPaperSigning, aSigning } from './aMandate';
import { smallCatalogue } from './smallCatalogue';

export const NOW = '2026-11-23T02:00:00.000Z';

/** Monday to Friday, no holidays: worked examples can be checked on any wall calendar. */
export const plainCalendar: WorkingCalendar = {
  isWorkingDay: (day) => ![0, 6].includes(weekdayOf(day)),
  knownUntil: '2199-12-31',
};

export const actors = {
  applicant: { accountId: 'acc_a', role: 'applicant', name: '示例经办人甲', enterpriseIds: ['ent_1'] },
  stranger: { accountId: 'acc_b', role: 'applicant', name: '示例经办人乙', enterpriseIds: ['ent_2'] },
  window: { accountId: 'acc_w', role: 'window', name: '示例窗口甲', enterpriseIds: [] },
  specialist: { accountId: 'acc_s', role: 'specialist', name: '示例专员甲', enterpriseIds: [] },
  otherSpecialist: { accountId: 'acc_t', role: 'specialist', name: '示例专员乙', enterpriseIds: [] },
  supervisor: { accountId: 'acc_g', role: 'supervisor', name: '示例组员甲', enterpriseIds: [] },
  system: { accountId: 'system', role: 'system', name: '', enterpriseIds: [] },
} as const satisfies Record<string, Actor>;

export type Person = keyof typeof actors;

export const specialistCard = { accountId: 'acc_s', name: '示例专员甲', departmentName: '规划自然资源' };

export function submission(changes: Partial<SubmitCase> = {}): SubmitCase {
  return {
    type: 'SubmitCase',
    commandId: 'cmd_0',
    now: NOW,
    actor: actors.applicant,
    calendar: plainCalendar,
    catalogue: smallCatalogue,
    promises: defaultPromises,
    caseId: 'case_1',
    number: 'DB261123000001',
    mode: 'agency',
    enterprise: { enterpriseId: 'ent_1', name: '示例甲有限公司', creditCode: '91500000MA5U000007' },
    project: { name: '示例厂房', address: '示例区示例路 1 号', investmentWan: 1200 },
    contact: { contactId: 'con_1', name: '示例经办人甲' },
    itemIds: smallCatalogue.items.map((item) => item.itemId),
    visitWish: { day: '2026-11-25', period: 'morning', place: '示例路 1 号' },
    question: '',
    submissions: [],
    mandate: null,
    signing: changes.actor?.role === 'window' ? aPaperSigning() : aSigning(),
    ...changes,
  };
}

/** A case and its history, moved on by commands: `given(…)` in every rules test. */
export class CaseStory {
  events: CaseEvent[] = [];
  agencyCase: AgencyCase | undefined;
  now = NOW;
  private count = 0;

  static submitted(changes: Partial<SubmitCase> = {}): CaseStory {
    const story = new CaseStory();
    story.take(decide(submission(changes), undefined));
    return story;
  }

  get current(): AgencyCase {
    if (this.agencyCase === undefined) throw new Error('no case yet');
    return this.agencyCase;
  }

  command<A extends CaseAction>(person: Person, type: A, payload: CommandPayload<A>): CaseCommand {
    this.count += 1;
    const envelope = { commandId: `cmd_${this.count}`, now: this.now, calendar: plainCalendar };
    return { ...payload, ...envelope, actor: actors[person], type } as unknown as CaseCommand;
  }

  does<A extends CaseAction>(person: Person, type: A, payload: CommandPayload<A>): this {
    this.take(decide(this.command(person, type, payload), this.agencyCase));
    return this;
  }

  at(now: string): this {
    this.now = now;
    return this;
  }

  private take(events: CaseEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      this.agencyCase = evolve(this.agencyCase, event);
    }
  }

  /** Accepted, assigned, visited with licence and map taken over, and the list confirmed. */
  static inProgress(changes: Partial<SubmitCase> = {}): CaseStory {
    return CaseStory.assigned(changes)
      .does('specialist', 'RecordVisit', {
        place: '示例路 1 号',
        note: '',
        papers: [
          { name: '营业执照', materialId: 'licence', kind: 'original', count: 1, dueBackOn: '2026-12-31' },
          { name: '地形图', materialId: 'map', kind: 'copy', count: 2 },
        ],
      })
      .confirmsHandovers();
  }

  static assigned(changes: Partial<SubmitCase> = {}): CaseStory {
    return CaseStory.submitted(changes)
      .does('window', 'AcceptCase', { note: '' })
      .does('window', 'AssignSpecialist', { specialist: specialistCard, reason: '' });
  }

  confirmsHandovers(): this {
    for (const list of this.current.handoverLists)
      if (list.state === 'toConfirm')
        this.does('applicant', 'ConfirmHandover', { handoverId: list.handoverId, signedPaperFileId: null });
    return this;
  }

  grants(itemId: string): this {
    return this.does('specialist', 'FileItem', { itemId, externalNumber: `SP-${itemId}` }).does(
      'specialist',
      'ApproveItem',
      { itemId, resultNumber: '' },
    );
  }

  delivers(): this {
    const documents = this.current.items
      .filter((item) => item.state === 'approved')
      .map((item) => ({ itemId: item.itemId, name: item.resultName, number: null, fileId: null }));
    return this.does('specialist', 'RecordDelivery', {
      method: 'byHand',
      carrier: '',
      trackingNumber: '',
      documents,
    });
  }

  receives(): this {
    for (const delivery of this.current.deliveries)
      if (delivery.receivedAt === null)
        this.does('applicant', 'ConfirmReceipt', {
          deliveryId: delivery.deliveryId,
          signedPaperFileId: null,
        });
    return this;
  }

  /** All items granted and received, originals still with the specialist. */
  static allReceived(): CaseStory {
    const story = CaseStory.inProgress();
    for (const itemId of ['landUse', 'design', 'energy', 'construction']) story.grants(itemId);
    return story.delivers().receives();
  }

  returnsOriginals(): this {
    const [held] = originalsHeld(this.current);
    if (held === undefined) return this;
    return this.does('specialist', 'RecordHandover', {
      direction: 'toEnterprise',
      papers: [{ name: held.name, kind: 'original', count: held.count, returnsEntryId: held.entryId }],
    }).confirmsHandovers();
  }

  static toRate(): CaseStory {
    return CaseStory.allReceived()
      .returnsOriginals()
      .does('supervisor', 'RecordFollowUp', { outcome: 'reached', answers: goodAnswers, comments: '' });
  }
}

export const goodAnswers = {
  wasContactedInTime: true,
  wasToldAtOnce: true,
  wasProgressVolunteered: true,
  wereOriginalsReturned: true,
  wasCharged: false,
  skill: 5,
  attitude: 5,
  speed: 4,
  integrity: 5,
};

export const levels = (overall: number) => ({ overall, efficiency: 4, skill: 4, attitude: 5 });
