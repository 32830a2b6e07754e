import type { CaseView } from '../../src/domain/agencyCase/CaseView';
import { materials } from '../../src/domain/catalogue/materials';
import type { CaseAction } from '../../src/domain/agencyCase/commands';
import type { ComplaintKind } from '../../src/domain/complaint/Complaint';
import type { ComplaintView } from '../../src/domain/complaint/ComplaintView';
import { mandateFacts } from '../../src/domain/mandate/mandateFacts';
import { mandateOf } from '../../src/domain/mandate/mandateState';
import { mandateText, mandateWords } from '../../src/domain/mandate/mandateText';
import { paperPdf } from './paper';
import { signaturePicture } from './signaturePicture';
import type { District } from './people';
import type { FunctionName, Phone } from './Phone';
import { signaturePng } from './signaturePng';

interface Answer {
  readonly view: CaseView;
}

const goodAnswers = {
  wasContactedInTime: true,
  wasToldAtOnce: true,
  wasProgressVolunteered: true,
  wereOriginalsReturned: true,
  wasCharged: false,
  skill: 5,
  attitude: 5,
  speed: 5,
  integrity: 5,
};

/** One case moved along by its people, each through his own function. */
export class DemoCase {
  private view: CaseView | undefined;

  constructor(
    private readonly district: District,
    private readonly enterprise: number,
    private readonly specialist: number,
  ) {}

  async submit(request: {
    mode: 'agency' | 'assist';
    project: { name: string; address: string; investmentWan: number };
    itemIds?: string[];
    question?: string;
    visitDay: string;
    /** Files by materialId. */
    papers?: Readonly<Record<string, readonly string[]>>;
  }): Promise<this> {
    const { phone, enterpriseId } = this.applicant;
    await phone.subscribe(['caseAccepted', 'progressReported', 'correctionWanted']);
    await phone.subscribe(['handoverToConfirm', 'resultDelivered', 'ratingWanted']);
    const { mode, project, itemIds = [], question = '', visitDay, papers = {} } = request;
    const answer = await phone.command<Answer>('applicant', 'cases.submit', {
      mode,
      enterprise: { enterpriseId },
      project,
      contact: { name: '示例联系人', phone: '13900000009' },
      itemIds,
      question,
      visitWish: mode === 'agency' ? { day: visitDay, period: 'morning', place: project.address } : null,
      submissions: Object.entries(papers).map(([materialId, fileIds]) => ({
        ...{ materialId, name: nameOf(materialId), fileIds },
      })),
    });
    this.view = answer.view;
    return this;
  }

  /** The enterprise signs the mandate on its phone, as filled in from the request. */
  async sign(): Promise<this> {
    const { agencyCase } = this.current;
    const terms = mandateOf(agencyCase)?.terms;
    if (terms === undefined) return this;

    const { phone, enterpriseId } = this.applicant;
    const fileId = await phone.upload('applicant', {
      ...{ name: '签名.png', bytes: signaturePng(this.enterprise) },
      owner: { enterpriseId, use: 'signature' },
    });
    const readText = mandateWords(mandateText(mandateFacts(agencyCase, terms)));
    const said = { way: 'drawn', signerName: '示例法人', capacity: 'legalRepresentative', readText };
    const answer = await phone.command<Answer>('applicant', 'cases.signMandate', {
      ...{ caseId: this.caseId, terms, signing: { ...said, signature: { fileId } } },
    });
    this.view = answer.view;
    return this;
  }

  accept(): Promise<this> {
    return this.act(this.district.window, 'workbench', 'AcceptCase', { note: '' });
  }

  decline(reason: string): Promise<this> {
    return this.act(this.district.window, 'workbench', 'DeclineCase', { reason });
  }

  async assign(): Promise<this> {
    const specialistId = this.district.specialists[this.specialist]?.accountId;
    const answer = await this.district.window.command<Answer>('workbench', 'cases.assign', {
      caseId: this.caseId,
      specialistId,
      reason: '',
    });
    this.view = answer.view;
    return this;
  }

  /** The specialist goes there and takes over every paper the items still want; some as originals. */
  async visit(options: { isConfirmed: boolean }): Promise<this> {
    const wanted = Object.values(this.current.missing).flat();
    const once = wanted.filter(
      (need, index) => wanted.findIndex((each) => each.materialId === need.materialId) === index,
    );
    const papers = once
      .filter((need) => need.resultOf.length === 0 || !this.willBeGranted(need.resultOf))
      .map((need, index) => ({
        name: need.name,
        materialId: need.materialId,
        kind: index % 3 === 0 ? 'original' : 'copy',
        count: Math.max(need.originals, need.copies, 1),
      }));
    await this.specialistDoes('RecordVisit', {
      place: this.current.agencyCase.project.address,
      note: '现场核对材料',
      papers,
    });
    return options.isConfirmed ? this.confirmHandovers() : this;
  }

  private willBeGranted(itemIds: readonly string[]): boolean {
    return this.current.agencyCase.items.some((item) => itemIds.includes(item.itemId));
  }

  async confirmHandovers(): Promise<this> {
    for (const list of this.current.agencyCase.handoverLists)
      if (list.state === 'toConfirm')
        await this.applicantDoes('ConfirmHandover', { handoverId: list.handoverId });
    return this;
  }

  async file(...itemIds: string[]): Promise<this> {
    for (const itemId of itemIds)
      await this.specialistDoes('FileItem', { itemId, externalNumber: `SP-${itemId.slice(0, 12)}-001` });
    return this;
  }

  async grant(...itemIds: string[]): Promise<this> {
    for (const itemId of itemIds) {
      await this.file(itemId);
      await this.specialistDoes('ApproveItem', { itemId, resultNumber: '示例〔2026〕1 号' });
    }
    return this;
  }

  async deliver(): Promise<this> {
    const { phone } = this.servant;
    const approved = this.current.agencyCase.items.filter((item) => item.state === 'approved');
    const fileId = await phone.upload('workbench', {
      name: '结果文书.pdf',
      bytes: paperPdf('Demo result document'),
      owner: { caseId: this.caseId },
    });
    const documents = approved.map((item) => ({
      itemId: item.itemId,
      name: item.resultName,
      number: item.resultNumber,
      fileId,
    }));
    return this.specialistDoes('RecordDelivery', { method: 'electronic', documents });
  }

  /** All that was granted in one parcel. */
  async send({ carrier, trackingNumber }: { carrier: string; trackingNumber: string }): Promise<this> {
    const documents = this.current.agencyCase.items
      .filter(({ state }) => state === 'approved')
      .map(({ itemId, resultName, resultNumber }) => ({ itemId, name: resultName, number: resultNumber }));
    return this.specialistDoes('RecordDelivery', { method: 'byPost', carrier, trackingNumber, documents });
  }

  /** The enterprise signs with a finger for everything that was delivered. */
  async signReceipt(signerName: string): Promise<this> {
    const { phone, enterpriseId } = this.applicant;
    for (const { deliveryId, receivedAt } of this.current.agencyCase.deliveries) {
      if (receivedAt !== null) continue;
      const fileId = await phone.upload('applicant', {
        name: '签名.png',
        bytes: signaturePicture(),
        owner: { enterpriseId, use: 'signature' },
      });
      await this.applicantDoes('ConfirmReceipt', { deliveryId, signature: { fileId, signerName } });
    }
    return this;
  }

  /** A message of the specialist to the enterprise. */
  async say(text: string): Promise<this> {
    const content = { text, fileIds: [] };
    await this.servant.phone.command('workbench', 'conversation.send', { caseId: this.caseId, content });
    return this;
  }

  async receive(): Promise<this> {
    for (const delivery of this.current.agencyCase.deliveries)
      if (delivery.receivedAt === null)
        await this.applicantDoes('ConfirmReceipt', { deliveryId: delivery.deliveryId });
    return this;
  }

  async returnOriginals(): Promise<this> {
    const papers = this.current.originalsToReturn.map((held) => ({
      name: held.name,
      kind: 'original',
      count: held.count,
      returnsEntryId: held.entryId,
    }));
    if (papers.length === 0) return this;
    await this.specialistDoes('RecordHandover', { direction: 'toEnterprise', papers });
    return this.confirmHandovers();
  }

  followUp(): Promise<this> {
    return this.supervisorDoes('RecordFollowUp', {
      outcome: 'reached',
      answers: goodAnswers,
      comments: '企业表示满意',
    });
  }

  rate(overall: number, words: string): Promise<this> {
    const others = { efficiency: overall, skill: Math.min(overall + 1, 5), attitude: 5 };
    const tags = overall <= 2 ? ['联系不上'] : ['响应及时'];
    return this.applicantDoes('RateCase', { levels: { overall, ...others }, tags, words });
  }

  /** A complaint to the working group, of which the specialist hears nothing. @returns its id */
  async complain(kind: ComplaintKind, words: string): Promise<string> {
    const content = { kind, words, fileIds: [], wantsCall: true };
    const wish = { caseId: this.caseId, content };
    const { complaint } = await this.applicant.phone.command<ComplaintView>(
      'applicant',
      'complaints.file',
      wish,
    );
    return complaint.complaintId;
  }

  /** The working group answers, and passes a part on to who serves the case. */
  async answerComplaint(complaintId: string, words: string, released: string): Promise<void> {
    const steps = [
      { type: 'Answer', payload: { words } },
      { type: 'Release', payload: { words: released } },
    ];
    for (const step of steps)
      await this.district.supervisor.command('supervision', 'complaints.act', { complaintId, ...step });
  }

  specialistDoes(type: CaseAction, payload: object): Promise<this> {
    return this.act(this.servant.phone, 'workbench', type, payload);
  }

  applicantDoes(type: CaseAction, payload: object): Promise<this> {
    return this.act(this.applicant.phone, 'applicant', type, payload);
  }

  supervisorDoes(type: CaseAction, payload: object): Promise<this> {
    return this.act(this.district.supervisor, 'supervision', type, payload);
  }

  private async act(phone: Phone, name: FunctionName, type: CaseAction, payload: object): Promise<this> {
    const input = { caseId: this.caseId, type, payload };
    this.view = (await phone.command<Answer>(name, 'cases.act', input)).view;
    return this;
  }

  private get current(): CaseView {
    if (this.view === undefined) throw new Error('the demo case is not submitted yet');
    return this.view;
  }

  get caseId(): string {
    return this.current.agencyCase.caseId;
  }

  /** What was delivered, oldest first. */
  get deliveryIds(): string[] {
    return this.current.agencyCase.deliveries.map(({ deliveryId }) => deliveryId);
  }

  private get applicant() {
    return this.member(this.district.applicants, this.enterprise);
  }

  private get servant() {
    return this.member(this.district.specialists, this.specialist);
  }

  private member<T>(people: readonly T[], index: number): T {
    const person = people[index];
    if (person === undefined) throw new Error(`the demo district has no person ${index}`);
    return person;
  }
}

function nameOf(materialId: string): string {
  return materials.find((each) => each.materialId === materialId)?.name ?? materialId;
}
