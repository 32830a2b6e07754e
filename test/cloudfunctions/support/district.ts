import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Me } from '@cloud/shared/me/answerMe';
import { makeCreditCode } from '@/domain/shared/creditCode';
import { addDays, dayOf } from '@/domain/shared/time';

import { startTestCloud } from '../../support/cloud';
import type { TestCloud } from '../../support/cloud';
import { phoneOf } from './client';
import type { FunctionName, Phone } from './client';

// Functions start cold in processes of their own, and jest gives a project's hooks 5 s whatever its own setting.
jest.setTimeout(60_000);

export const SETUP_CODE = 'setup-for-tests';
export const creditCodes = {
  first: makeCreditCode('91500000MA5DEMXA1'),
  second: makeCreditCode('91500000MA5DEMXB2'),
  walkIn: makeCreditCode('91500000MA5DEMXC3'),
};

/** Everyone that the cases need, each with a phone of their own. All of them are made up. */
export interface District {
  readonly cloud: TestCloud;
  readonly applicant: Phone;
  readonly stranger: Phone;
  readonly window: Phone;
  readonly specialist: Phone;
  readonly otherSpecialist: Phone;
  readonly supervisor: Phone;
  readonly enterpriseId: string;
  readonly specialistId: string;
  readonly otherSpecialistId: string;
}

export const phones = {
  applicant: '13800001111',
  stranger: '13800002222',
  contact: '13800003333',
  specialist: '13800004444',
  walkIn: '13800005555',
};

export async function signUp(
  phone: Phone,
  enterpriseName: string,
  creditCode: string,
  number: string,
): Promise<Me> {
  return phone.do<Me>('applicant', 'me.bindEnterprise', {
    ...{ creditCode, enterpriseName },
    ...{ myName: '示例经办人', phone: number },
  });
}

/** The supervisor invites, the other joins with the code. */
export async function recruit(
  supervisor: Phone,
  phone: Phone,
  { roles, name, departmentId, number = '13900000000' }: Recruit,
): Promise<Me> {
  const { code } = await supervisor.do<{ code: string }>('supervision', 'staff.invite', {
    roles,
    departmentId,
  });
  return phone.do<Me>('workbench', 'staff.join', { code, name, phone: number });
}

/** The window confirms every binding that waits, as after a look at the licences. */
export async function confirmAll(window: Phone): Promise<void> {
  const { claims } = await window.get<{ claims: { claimId: string }[] }>('workbench', 'enterprises.claims');
  for (const { claimId } of claims) await window.do('workbench', 'enterprises.confirm', { claimId });
}

interface Recruit {
  readonly roles: readonly string[];
  readonly name: string;
  readonly departmentId?: string;
  readonly number?: string;
}

type DistrictOptions = Pick<NonNullable<Parameters<typeof startTestCloud>[0]>, 'dir' | 'templates'>;

export async function startDistrict(options: DistrictOptions = {}): Promise<District> {
  const cloud = await startTestCloud({ ...options, env: { SETUP_CODE } });
  const phone = async (identity: string) => phoneOf(await cloud.login(identity));
  const supervisor = await phone('test-supervisor');
  const person = { name: '示例组长', phone: '13700000000' };
  await supervisor.do('supervision', 'setup.claim', { code: SETUP_CODE, ...person });

  const [applicant, stranger, window] = [
    await phone('test-a'),
    await phone('test-b'),
    await phone('test-window'),
  ];
  const [specialist, otherSpecialist] = [await phone('test-s1'), await phone('test-s2')];
  const mine = await signUp(applicant, '示例甲企业有限公司', creditCodes.first, phones.applicant);
  await signUp(stranger, '示例乙企业有限公司', creditCodes.second, phones.stranger);

  const departmentId = 'planningResources';
  await recruit(supervisor, window, { roles: ['window'], name: '示例窗口甲' });
  await confirmAll(window);
  const first = { roles: ['specialist'], name: '示例专员甲', departmentId, number: phones.specialist };
  const one = await recruit(supervisor, specialist, first);
  const other = await recruit(supervisor, otherSpecialist, {
    ...first,
    name: '示例专员乙',
    number: '13800006666',
  });

  return {
    ...{ cloud, applicant, stranger, window, specialist, otherSpecialist, supervisor },
    enterpriseId: mine.enterprises[0]?.enterpriseId ?? '',
    specialistId: one.accountId ?? '',
    otherSpecialistId: other.accountId ?? '',
  };
}

function aMonthAhead(): string {
  return addDays({ day: dayOf(new Date().toISOString()), days: 30 });
}

/** A request for 代办 of one item that needs one prerequisite-free permit. */
export function agencyRequest(enterpriseId: string) {
  return {
    mode: 'agency',
    enterprise: { enterpriseId },
    project: { name: '示例厂房项目', address: '示例区示例路 1 号', investmentWan: 1200.5 },
    contact: { name: '示例联系人', phone: phones.contact },
    itemIds: ['investmentFiling'],
    visitWish: { day: aMonthAhead(), period: 'morning', place: '示例区示例路 1 号' },
    question: '',
    submissions: [],
  };
}

export function assistRequest(enterpriseId: string) {
  return {
    ...agencyRequest(enterpriseId),
    ...{ mode: 'assist', itemIds: [], visitWish: null, question: '想了解备案要准备什么' },
  };
}

/** One action on one case, by whoever holds the phone. */
export function act(phone: Phone, name: FunctionName, caseId: string, type: string, payload: object = {}) {
  return phone.do<CaseAnswer>(name, 'cases.act', { caseId, type, payload });
}

/** A case as far as the specialist has it: submitted, accepted, assigned. */
export async function assignedCase(
  { applicant, window, enterpriseId, specialistId }: District,
  request: object = agencyRequest(enterpriseId),
): Promise<CaseAnswer> {
  const submitted = await applicant.do<CaseAnswer>('applicant', 'cases.submit', request);
  const { caseId } = submitted.view.agencyCase;
  await act(window, 'workbench', caseId, 'AcceptCase');
  return window.do<CaseAnswer>('workbench', 'cases.assign', { caseId, specialistId });
}
