import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';

import { CaseInHand, inDays, refusedFollowUp } from './CaseInHand';
import type { Phone } from './client';
import type { Deed, Prepare } from './deeds';
import { agencyRequest } from './district';
import type { District } from './district';
import { uploadPaper } from './papers';

const levels = { overall: 5, efficiency: 5, skill: 5, attitude: 5 };
const original = { name: '出让合同', kind: 'original', count: 1 };

/** Of each kind one that the window and the specialists may do with a case: the case itself guards all of them alike. */
export const workbenchCaseDeeds: Readonly<Record<string, Prepare>> = {
  AcceptCase: async (district) => deedIn(district.window, await submitted(district), { note: '' }),
  DeclineCase: async (district) => deedIn(district.window, await submitted(district), { reason: '不在范围' }),
  RecordHandover: async (district) => {
    const inHand = await (await CaseInHand.signed(district)).visited();
    return served(district, inHand, { direction: 'toSpecialist', papers: [original] });
  },
  SendLetter: async (district) => {
    const inHand = await (await CaseInHand.signed(district)).filed();
    const { itemId, caseId } = inHand;
    const fileIds = [await uploadPaper(district.specialist, { caseId }, 'workbench')];
    return served(district, inHand, { itemId, departmentName: '示例水利部门', words: '请复函', fileIds });
  },
  RecordCall: async (district) => {
    const inHand = await (await CaseInHand.signed(district)).visited([original]);
    await district.cloud.runTimer('sweep', 'outbox');
    return served(district, inHand, { words: '已电话告知清单待核对' });
  },
  RecordDelivery: async (district) => {
    const inHand = await (await CaseInHand.signed(district)).approved();
    return served(district, inHand, inHand.parcel);
  },
};

/** Everything the working group may do with a case. */
export const supervisionCaseDeeds: Readonly<Record<string, Prepare>> = {
  OrderSupervision: async (district) => {
    const { caseId } = await CaseInHand.signed(district);
    return deedIn(district.supervisor, caseId, { words: '请加快', dueOn: inDays(3) });
  },
  RecordFollowUp: async (district) => {
    const inHand = await CaseInHand.advised(district);
    const { caseId } = await inHand.served('FinishAssistance', { summary: '已经清楚' });
    return deedIn(district.supervisor, caseId, refusedFollowUp);
  },
  RecordRectification: async (district) => {
    const inHand = await CaseInHand.toRate(district);
    await inHand.said('RateCase', { levels: { ...levels, overall: 1 }, tags: [], words: '没有人管' });
    const measures = { measures: '已约谈', callBack: { by: '示例组长', on: inDays(0) } };
    return deedIn(district.supervisor, inHand.caseId, measures);
  },
  CloseCase: async (district) => {
    const inHand = await CaseInHand.toRate(district);
    const { caseId } = await inHand.said('RateCase', { levels, tags: [], words: '很好' });
    return deedIn(district.supervisor, caseId, {});
  },
  TerminateCase: async (district) =>
    deedIn(district.supervisor, (await CaseInHand.signed(district)).caseId, { reason: '项目停了' }),
};

function deedIn(phone: Phone, caseId: string, payload: object): Deed {
  return { phone, input: { caseId, payload } };
}

function served({ specialist }: District, { caseId }: CaseInHand, payload: object): Deed {
  return deedIn(specialist, caseId, payload);
}

async function submitted({ applicant, enterpriseId }: District): Promise<string> {
  const { view } = await applicant.do<CaseAnswer>('applicant', 'cases.submit', agencyRequest(enterpriseId));
  return view.agencyCase.caseId;
}
