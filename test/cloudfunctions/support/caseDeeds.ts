import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';

import { CaseInHand } from './CaseInHand';
import { aCase, aFile } from './deeds';
import type { Deed, Prepare } from './deeds';
import { agencyRequest } from './district';
import type { District } from './district';
import { uploadedSignature } from './signing';

const levels = { overall: 5, efficiency: 5, skill: 5, attitude: 5 };

/** Everything an enterprise may do with a case. */
export const caseDeeds: Readonly<Record<string, Prepare>> = {
  WithdrawCase: async ({ applicant, enterpriseId }) => {
    const { view } = await applicant.do<CaseAnswer>('applicant', 'cases.submit', agencyRequest(enterpriseId));
    return deedIn(view.agencyCase.caseId, { reason: '不办了' });
  },
  SubmitMaterial: async (district) =>
    deedIn(await aCase(district), {
      ...{ materialId: 'sitePlan', name: '总平面图', fileIds: [await aFile(district)] },
    }),
  ConfirmHandover: async (district) => handed(district, {}),
  DisputeHandover: async (district) => handed(district, { reason: '份数不对' }),
  MakeGood: async (district) => {
    const request = { ...agencyRequest(district.enterpriseId), itemIds: ['landUsePermit'] };
    const inHand = await (await CaseInHand.signed(district, request)).visited();
    const [item] = inHand.agencyCase.items;
    const dueOn = inHand.agencyCase.updatedAt.slice(0, 10);
    const promise = { itemId: item?.itemId, materialId: 'authorisationLetter', dueOn };
    await inHand.served('DeferMaterial', promise);
    const deferralId = inHand.agencyCase.deferrals[0]?.deferralId;
    return deedIn(inHand.caseId, { deferralId, fileIds: [await aFile(district)] });
  },
  AnswerCorrection: async (district) => {
    const inHand = await (await (await CaseInHand.signed(district)).visited()).corrected();
    const [correction] = inHand.agencyCase.corrections;
    const answer = {
      wishId: correction?.wishes[0]?.wishId,
      words: '已重拍',
      fileIds: [await aFile(district)],
    };
    return deedIn(inHand.caseId, { correctionId: correction?.correctionId, answers: [answer] });
  },
  UrgeSpecialist: async (district) => deedIn(await aCase(district), { words: '请问进展' }),
  CancelItem: async (district) => {
    const itemIds = ['investmentFiling', 'landUsePermit'];
    const request = { ...agencyRequest(district.enterpriseId), itemIds };
    const { caseId } = await (await CaseInHand.signed(district, request)).visited();
    return deedIn(caseId, { itemId: 'landUsePermit', reason: '暂时不办' });
  },
  ConfirmReceipt: async (district) => {
    const inHand = await (await CaseInHand.signed(district)).delivered();
    const fileId = await uploadedSignature(district.applicant, district.enterpriseId);
    const deliveryId = inHand.agencyCase.deliveries[0]?.deliveryId;
    return deedIn(inHand.caseId, { deliveryId, signature: { fileId, signerName: '示例签收人' } });
  },
  ReportNotReceived: async (district) => {
    const inHand = await (await CaseInHand.signed(district)).delivered();
    const deliveryId = inHand.agencyCase.deliveries[0]?.deliveryId;
    return deedIn(inHand.caseId, { deliveryId, words: '前台没有收到' });
  },
  RateCase: async (district) => {
    const { caseId } = await CaseInHand.toRate(district);
    return deedIn(caseId, { levels, tags: [], words: '很好', fileIds: [await aFile(district)] });
  },
  ChangeRating: async (district) => {
    const inHand = await CaseInHand.toRate(district);
    await inHand.said('RateCase', { levels, tags: [], words: '很好' });
    return deedIn(inHand.caseId, { levels: { ...levels, overall: 4 }, tags: [], words: '好', fileIds: [] });
  },
  RateRectification: async (district) => {
    const { caseId } = await (await CaseInHand.toRate(district)).remedied();
    return deedIn(caseId, { isSatisfied: true, words: '' });
  },
  TerminateCase: async (district) => deedIn(await aCase(district), { reason: '项目停了' }),
  AnswerInquiry: async (district) => {
    const inHand = await (await CaseInHand.signed(district)).asked();
    const inquiryId = inHand.agencyCase.inquiries[0]?.inquiryId;
    return deedIn(inHand.caseId, { inquiryId, choice: '是' });
  },
  AnswerMeeting: async (district) => {
    const inHand = await (await CaseInHand.signed(district)).invited();
    return deedIn(inHand.caseId, { meetingId: inHand.agencyCase.meetings[0]?.meetingId, kind: 'attend' });
  },
  SuspendMandate: async (district) => {
    const { caseId } = await CaseInHand.signed(district);
    return deedIn(caseId, { reason: '先停一停' });
  },
  ContinueMandate: async (district) => {
    const inHand = await CaseInHand.signed(district);
    await inHand.said('SuspendMandate', { reason: '先停一停' });
    return deedIn(inHand.caseId, {});
  },
  EndMandate: async (district) => {
    const { caseId } = await CaseInHand.signed(district);
    return deedIn(caseId, { reason: '不再委托' });
  },
};

function deedIn(caseId: string, payload: object): Deed {
  return { input: { caseId, payload } };
}

async function handed(district: District, said: object): Promise<Deed> {
  const paper = { name: '营业执照', kind: 'copy', count: 1 };
  const inHand = await (await CaseInHand.signed(district)).visited([paper]);
  return deedIn(inHand.caseId, { handoverId: inHand.agencyCase.handoverLists[0]?.handoverId, ...said });
}
