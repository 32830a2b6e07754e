import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { addDays, dayOf, instantAt } from '@/domain/shared/time';

import type { FunctionName, Phone } from './client';
import { act, assignedCase, assistRequest } from './district';
import type { District } from './district';
import { signMandate } from './signing';

type View = CaseAnswer['view'];

const bad = { overall: 1, efficiency: 1, skill: 1, attitude: 1 };
export const refusedFollowUp = { outcome: 'refused', answers: null, comments: '' };
export const inDays = (days: number) => addDays({ day: dayOf(new Date().toISOString()), days });

/** One case as far as the enterprise has something to do in it. */
export class CaseInHand {
  private constructor(
    private readonly district: District,
    private view: View,
  ) {}

  /** 代办, signed for. */
  static async signed(district: District, request?: object): Promise<CaseInHand> {
    const answer = await signMandate(district.applicant, await assignedCase(district, request));
    return new CaseInHand(district, answer.view);
  }

  /** 代办, not signed for yet. */
  static async assigned(district: District, request?: object): Promise<CaseInHand> {
    return new CaseInHand(district, (await assignedCase(district, request)).view);
  }

  /** 帮办, advised on. */
  static async advised(district: District): Promise<CaseInHand> {
    const { view } = await assignedCase(district, assistRequest(district.enterpriseId));
    const inHand = new CaseInHand(district, view);
    return inHand.served('RecordAssistance', { kind: 'advice', summary: '说明了材料' });
  }

  /** 帮办, advised on and followed up. */
  static async toRate(district: District): Promise<CaseInHand> {
    const advised = await CaseInHand.advised(district);
    const finished = await advised.served('FinishAssistance', { summary: '已经清楚' });
    return finished.supervised('RecordFollowUp', refusedFollowUp);
  }

  get answer(): Pick<CaseAnswer, 'view'> {
    return { view: this.view };
  }

  get agencyCase(): View['agencyCase'] {
    return this.view.agencyCase;
  }

  get caseId(): string {
    return this.agencyCase.caseId;
  }

  supervised(type: string, payload: object): Promise<this> {
    return this.does(this.district.supervisor, 'supervision', type, payload);
  }

  said(type: string, payload: object): Promise<this> {
    return this.does(this.district.applicant, 'applicant', type, payload);
  }

  served(type: string, payload: object): Promise<this> {
    return this.does(this.district.specialist, 'workbench', type, payload);
  }

  visited(papers: readonly object[] = []): Promise<this> {
    return this.served('RecordVisit', { place: '示例路', note: '', papers });
  }

  get itemId(): string | undefined {
    return this.agencyCase.items[0]?.itemId;
  }

  /** With every paper of its first item in the specialist's hands. */
  async prepared(): Promise<this> {
    const needs = this.agencyCase.items[0]?.needs ?? [];
    await this.visited(needs.map(({ name, materialId }) => ({ name, materialId, kind: 'copy', count: 1 })));
    const handoverId = this.agencyCase.handoverLists[0]?.handoverId;
    return this.said('ConfirmHandover', { handoverId });
  }

  async filed(): Promise<this> {
    await this.prepared();
    return this.served('FileItem', { itemId: this.itemId, externalNumber: 'SP-1' });
  }

  async approved(): Promise<this> {
    await this.filed();
    return this.served('ApproveItem', { itemId: this.itemId, resultNumber: 'PF-1' });
  }

  async delivered(): Promise<this> {
    await this.approved();
    return this.served('RecordDelivery', this.parcel);
  }

  /** What is delivered of its first item. */
  get parcel() {
    return {
      ...{ method: 'byPost', carrier: '顺丰速运', trackingNumber: 'SF1234567890123' },
      documents: [{ itemId: this.itemId, name: '备案证', number: 'PF-1' }],
    };
  }

  corrected(): Promise<this> {
    const wish = { title: '承诺书看不清', explanation: '请重拍', materialId: null };
    const itemId = this.agencyCase.items[0]?.itemId;
    return this.served('RequestCorrection', { itemId, dueOn: inDays(7), wishes: [wish] });
  }

  asked(): Promise<this> {
    const inquiry = { words: '现场通电了吗?', choices: ['是', '否'], takes: [], dueOn: inDays(2) };
    return this.served('AskInquiry', inquiry);
  }

  invited(): Promise<this> {
    const at = (clock: string) => instantAt({ day: inDays(3), clock });
    return this.served('CallMeeting', {
      ...{ title: '协调会', startsAt: at('14:00'), endsAt: at('15:00'), place: '示例区政务中心' },
      ...{ departments: ['示例部门甲'], agenda: '方案调整' },
    });
  }

  async remedied(): Promise<this> {
    await this.said('RateCase', { levels: bad, tags: [], words: '没有人管' });
    const measures = { measures: '已约谈', callBack: { by: '示例组长', on: inDays(0) } };
    return this.supervised('RecordRectification', measures);
  }

  private async does(phone: Phone, name: FunctionName, type: string, payload: object): Promise<this> {
    this.view = (await act(phone, name, this.caseId, type, payload)).view;
    return this;
  }
}
