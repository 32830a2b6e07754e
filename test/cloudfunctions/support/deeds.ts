import { emptyDraft } from '@/domain/request/RequestDraft';
import { makeCreditCode } from '@/domain/shared/creditCode';

import { newCommandId, phoneOf } from './client';
import type { Phone } from './client';
import { agencyRequest, assignedCase } from './district';
import type { District } from './district';
import { signingInput, uploaded, uploadedSignature } from './signing';
import { pictures } from '../../support/pictures';
import { uploadPaper } from './papers';

export interface Deed {
  readonly input: object;
  /** The district's applicant where absent. */
  readonly phone?: Phone;
}

/** Brings the enterprise to where it can do the deed, and says with what. */
export type Prepare = (district: District) => Promise<Deed>;

const person = { name: '示例同事', phone: '13811113333' };

let people = 0;
async function somebody({ cloud }: District): Promise<Phone> {
  people += 1;
  return phoneOf(await cloud.login(`impatient-${people}`));
}

export async function aFile({ applicant, enterpriseId }: District): Promise<string> {
  return uploadPaper(applicant, { enterpriseId });
}

async function aPaper(district: District) {
  const { applicant, enterpriseId } = district;
  return applicant.do<{ paperId: string; version: number }>('applicant', 'vault.add', {
    ...{ enterpriseId, name: `图纸${newCommandId()}`, projectId: null, fileIds: [await aFile(district)] },
  });
}

async function anInvite({ applicant, enterpriseId }: District) {
  const wish = { enterpriseId, scope: { kind: 'all' } };
  return applicant.do<{ inviteId: string; token: string }>('applicant', 'team.invite', wish);
}

async function aColleague(district: District): Promise<{ phone: Phone; accountId: string }> {
  const phone = await somebody(district);
  const { token } = await anInvite(district);
  const { accountId } = await phone.do<{ accountId: string }>('applicant', 'team.join', { token, person });
  return { phone, accountId };
}

/** Somebody who owns an enterprise alone, so that what becomes of it touches nobody else. */
async function anOwner(district: District): Promise<{ phone: Phone; enterpriseId: string }> {
  const phone = await somebody(district);
  const me = await phone.do<{ enterprises: { enterpriseId: string }[] }>('applicant', 'me.bindEnterprise', {
    ...{ creditCode: makeCreditCode(`91500000MA5TAP0${String(people).padStart(2, '0')}`) },
    ...{ enterpriseName: `示例企业${people}`, myName: '示例经办人', phone: '13811114444' },
  });
  return { phone, enterpriseId: me.enterprises[0]?.enterpriseId ?? '' };
}

export async function aCase(district: District): Promise<string> {
  return (await assignedCase(district)).view.agencyCase.caseId;
}

export async function aComplaint({ applicant }: District, caseId: string): Promise<string> {
  const content = { kind: 'delay', words: '拖了很久' };
  const filed = await applicant.do<{ complaint: { complaintId: string } }>('applicant', 'complaints.file', {
    ...{ caseId, content },
  });
  return filed.complaint.complaintId;
}

const aDraft = () => ({ ...emptyDraft({ mode: 'agency', commandId: newCommandId() }) });

async function keptDraft({ applicant }: District): Promise<string> {
  const draft = aDraft();
  await applicant.do('applicant', 'drafts.save', { draft, version: 0, device: '手机甲' });
  return draft.commandId;
}

/** Made anew at every tap: WeChat's button gives another code each time, and a ticket only names a folder. */
export const madeAnew: readonly string[] = ['me.takePhone', 'files.ticket'];

/** Everything else an enterprise may send, by the procedure that takes it. */
export const deeds: Readonly<Record<string, Prepare>> = {
  'me.noteConsent': async () => ({ input: { purpose: 'photos', isGiven: true, version: 1 } }),
  'me.withdrawConsent': async (district) => ({
    ...(await anOwner(district)),
    input: { purpose: 'phone', version: 1 },
  }),
  'me.changePhone': async (district) => ({
    ...(await anOwner(district)),
    input: { phone: '13811116666' },
  }),
  'me.bindEnterprise': async (district) => ({
    phone: await somebody(district),
    input: {
      ...{ creditCode: makeCreditCode('91500000MA5TAPX01'), enterpriseName: '示例丁企业有限公司' },
      ...{ myName: '示例经办人', phone: '13811117777' },
    },
  }),
  'me.addCredits': async () => ({ input: { templateKeys: ['caseAccepted'] } }),

  'team.invite': async ({ enterpriseId }) => ({ input: { enterpriseId, scope: { kind: 'all' } } }),
  'team.revoke': async (district) => {
    const { inviteId } = await anInvite(district);
    return { input: { enterpriseId: district.enterpriseId, inviteId } };
  },
  'team.join': async (district) => {
    const { token } = await anInvite(district);
    return { phone: await somebody(district), input: { token, person } };
  },
  'team.narrow': async (district) => {
    const { accountId } = await aColleague(district);
    const scope = { kind: 'projects', projects: ['示例厂房项目'] };
    const { people: known } = await district.applicant.get<{
      people: { accountId: string; version: number }[];
    }>('applicant', 'team.get', { enterpriseId: district.enterpriseId });
    const seenVersion = known.find((each) => each.accountId === accountId)?.version;
    return { input: { enterpriseId: district.enterpriseId, accountId, scope, seenVersion } };
  },
  'team.remove': async (district) => {
    const { accountId } = await aColleague(district);
    return { input: { enterpriseId: district.enterpriseId, accountId } };
  },
  'team.leave': async (district) => {
    const { phone } = await aColleague(district);
    return { phone, input: { enterpriseId: district.enterpriseId } };
  },
  'team.handOver': async (district) => {
    const { phone, enterpriseId } = await anOwner(district);
    const { claims } = await district.window.get<{ claims: { claimId: string }[] }>(
      ...(['workbench', 'enterprises.claims'] as const),
    );
    for (const { claimId } of claims)
      await district.window.do('workbench', 'enterprises.confirm', { claimId });
    const heir = await somebody(district);
    const wish = { enterpriseId, scope: { kind: 'all' } };
    const { token } = await phone.do<{ token: string }>('applicant', 'team.invite', wish);
    const { accountId } = await heir.do<{ accountId: string }>('applicant', 'team.join', { token, person });
    return { phone, input: { enterpriseId, accountId } };
  },

  'messages.markRead': async () => ({ input: { isAll: true } }),
  'files.turn': async ({ applicant, enterpriseId }) => {
    const photo = { name: '执照.jpg', bytes: pictures.jpeg, owner: { enterpriseId } };
    return { input: { fileId: await uploaded(applicant, 'applicant', photo), quarterTurns: 1 } };
  },
  'files.register': async ({ applicant, enterpriseId }) => {
    const { folder } = await applicant.do<{ folder: string }>('applicant', 'files.ticket');
    const fileID = await applicant.caller.upload(`${folder}/photo.jpg`, pictures.jpeg);
    return { input: { fileID, name: '照片.jpg', enterpriseId } };
  },

  'conversation.send': async (district) => ({
    input: {
      caseId: await aCase(district),
      content: { text: '请问办得怎样', fileIds: [await aFile(district)] },
    },
  }),
  'conversation.markRead': async (district) => {
    const caseId = await aCase(district);
    const content = { text: '在办', fileIds: [] };
    await district.specialist.do('workbench', 'conversation.send', { caseId, content });
    return { input: { caseId, upTo: 1 } };
  },

  'complaints.file': async (district) => ({
    input: {
      ...{ caseId: await aCase(district) },
      content: { kind: 'delay', words: '拖了很久', fileIds: [await aFile(district)] },
    },
  }),
  'complaints.act/Reply': async (district) => {
    const complaintId = await aComplaint(district, await aCase(district));
    const answer = { complaintId, type: 'Answer', payload: { words: '已核实' } };
    await district.supervisor.do('supervision', 'complaints.act', answer);
    return { input: { complaintId, type: 'Reply', payload: { isSatisfied: false, words: '还没有办' } } };
  },
  'complaints.act/Withdraw': async (district) => ({
    input: {
      complaintId: await aComplaint(district, await aCase(district)),
      ...{ type: 'Withdraw', payload: { reason: '已经解决' } },
    },
  }),

  'drafts.save': async () => ({ input: { draft: aDraft(), version: 0, device: '手机甲' } }),
  'drafts.remove': async (district) => ({ input: { draftId: await keptDraft(district) } }),
  'drafts.restore': async (district) => {
    const draftId = await keptDraft(district);
    await district.applicant.do('applicant', 'drafts.remove', { draftId });
    return { input: { draftId } };
  },

  'vault.add': async (district) => ({
    input: {
      ...{ enterpriseId: district.enterpriseId, name: '总平面图', projectId: null },
      fileIds: [await aFile(district)],
    },
  }),
  'vault.addVersion': async (district) => {
    const { paperId } = await aPaper(district);
    return { input: { paperId, fileIds: [await aFile(district)], validUntil: null } };
  },
  'vault.change': async (district) => {
    const { paperId, version } = await aPaper(district);
    return { input: { paperId, version, change: { kind: 'rename', name: '另一个名字' } } };
  },
  'vault.remove': async (district) => ({ input: { paperId: (await aPaper(district)).paperId } }),

  'cases.submit': async (district) => ({
    input: {
      ...agencyRequest(district.enterpriseId),
      submissions: [{ materialId: 'sitePlan', name: '总平面图', fileIds: [await aFile(district)] }],
    },
  }),
  'cases.signMandate': async (district) => {
    const answer = await assignedCase(district);
    const fileId = await uploadedSignature(district.applicant, district.enterpriseId);
    return { input: signingInput(answer, fileId) };
  },
};
