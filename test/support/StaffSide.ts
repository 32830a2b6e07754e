import { paperPdf } from '../../config/demo/paper';
import { settle, type District } from '../../config/demo/people';
import type { FunctionName, Phone } from '../../config/demo/Phone';
import type { CaseAction } from '../../src/domain/agencyCase/commands';
import type { CaseAnswer, FileFacts } from '../../src/domain/agencyCase/CaseAnswer';
import type { CaseView } from '../../src/domain/agencyCase/CaseView';
import { mandateOf } from '../../src/domain/mandate/mandateState';
import { nextWorkingDay } from '../../src/domain/schedule/workingCalendar';
import { makeCreditCode } from '../../src/domain/shared/creditCode';
import { dayOf } from '../../src/domain/shared/time';

const goodAnswers = {
  ...{ wasContactedInTime: true, wasToldAtOnce: true, wasProgressVolunteered: true },
  ...{ wereOriginalsReturned: true, wasCharged: false },
  ...{ skill: 5, attitude: 5, speed: 5, integrity: 5 },
};

/** Window, specialist and working group of a small district, who do their part of one case through the procedures. */
export class StaffSide {
  private caseId = '';

  private constructor(private readonly district: District) {}

  static async of(url: string): Promise<StaffSide> {
    return new StaffSide(await settle({ url, setupCode: 'setup-demo', makeCreditCode }));
  }

  /** An enterprise of the district hands a request in by itself; answers the case's id. */
  async requestOf({ enterprise, itemIds }: { enterprise: number; itemIds: string[] }): Promise<string> {
    const applicant = this.district.applicants[enterprise];
    if (applicant === undefined) throw new Error(`the district has no enterprise ${enterprise}`);

    const place = '示例路 9 号';
    const visitWish = {
      day: nextWorkingDay({ day: dayOf(new Date().toISOString()) }),
      period: 'morning',
      place,
    };
    const { view } = await applicant.phone.command<{ view: CaseView }>('applicant', 'cases.submit', {
      ...{ mode: 'agency', enterprise: { enterpriseId: applicant.enterpriseId }, itemIds, visitWish },
      ...{ project: { name: '示例厂房', address: place }, question: '', submissions: [] },
      contact: { name: '示例联系人', phone: '13900000009' },
    });
    this.caseId = view.agencyCase.caseId;
    return this.caseId;
  }

  /** Finds the case that waits at the window. */
  async findRequest(): Promise<void> {
    const { rows } = await this.district.window.query<{ rows: { caseId: string }[] }>(
      'workbench',
      'cases.list',
      { scope: 'queue' },
    );
    this.caseId = rows[0]?.caseId ?? '';
    await this.look();
  }

  async acceptAndAssign(): Promise<void> {
    await this.windowDoes('AcceptCase', { note: '' });
    const specialistId = this.district.specialists[0]?.accountId;
    await this.district.window.command('workbench', 'cases.assign', {
      caseId: this.caseId,
      specialistId,
      reason: '',
    });
  }

  /** The enterprise signed with ink; the specialist takes the paper in. */
  async takeInPaperMandate(): Promise<void> {
    const bytes = paperPdf('mandate');
    const owner = { caseId: this.caseId };
    const fileId = await this.specialist.upload('workbench', { name: '委托书.pdf', bytes, owner });
    const terms = mandateOf((await this.look()).agencyCase)?.terms;
    const said = { way: 'paper', signerName: '示例法人', capacity: 'legalRepresentative' };
    const input = { caseId: this.caseId, terms, signing: { ...said, photos: [{ fileId }] } };
    await this.specialist.command('workbench', 'cases.signMandate', input);
  }

  specialistDoes(type: CaseAction, payload: object): Promise<void> {
    return this.act(this.specialist, 'workbench', type, payload);
  }

  windowDoes(type: CaseAction, payload: object): Promise<void> {
    return this.act(this.district.window, 'workbench', type, payload);
  }

  /** Hands over what was granted, as an electronic licence. */
  async deliverElectronically(): Promise<void> {
    const bytes = paperPdf('result');
    const owner = { caseId: this.caseId };
    const fileId = await this.specialist.upload('workbench', { name: '结果文书.pdf', bytes, owner });
    const approved = (await this.look()).agencyCase.items.filter(({ state }) => state === 'approved');
    const documents = approved.map((item) => ({
      itemId: item.itemId,
      name: item.resultName,
      number: item.resultNumber,
      fileId,
    }));
    await this.specialistDoes('RecordDelivery', { method: 'electronic', documents });
  }

  async giveOriginalsBack(): Promise<void> {
    const papers = (await this.look()).originalsToReturn.map(({ name, count, entryId }) => ({
      ...{ name, kind: 'original', count, returnsEntryId: entryId },
    }));
    await this.specialistDoes('RecordHandover', { direction: 'toEnterprise', papers });
  }

  followUp(): Promise<void> {
    const payload = { outcome: 'reached', answers: goodAnswers, comments: '' };
    return this.act(this.district.supervisor, 'supervision', 'RecordFollowUp', payload);
  }

  /** The case as the working group sees it now. */
  async look(): Promise<CaseView> {
    const answer = await this.district.supervisor.query<{ view: CaseView }>('supervision', 'cases.get', {
      caseId: this.caseId,
    });
    return answer.view;
  }

  /** The files handed in for a paper, in their order, as the working group sees them. */
  async filesOf(paper: string): Promise<FileFacts[]> {
    const { view, files } = await this.district.supervisor.query<Pick<CaseAnswer, 'view' | 'files'>>(
      'supervision',
      'cases.get',
      { caseId: this.caseId },
    );
    const fileIds = view.agencyCase.submissions.find(({ name }) => name === paper)?.fileIds ?? [];
    return fileIds.flatMap((fileId) => files[fileId] ?? []);
  }

  /** A message of the specialist to the enterprise. */
  async say(text: string): Promise<void> {
    const content = { text, fileIds: [] };
    await this.specialist.command('workbench', 'conversation.send', { caseId: this.caseId, content });
  }

  /** What both sides wrote, as the specialist reads it. */
  async talk(): Promise<string[]> {
    const { messages } = await this.specialist.query<{ messages: { text: string }[] }>(
      'workbench',
      'conversation.list',
      { caseId: this.caseId },
    );
    return messages.map(({ text }) => text);
  }

  private async act(phone: Phone, name: FunctionName, type: CaseAction, payload: object): Promise<void> {
    await phone.command(name, 'cases.act', { caseId: this.caseId, type, payload });
  }

  private get specialist(): Phone {
    const [first] = this.district.specialists;
    if (first === undefined) throw new Error('the district has no specialist');
    return first.phone;
  }
}
