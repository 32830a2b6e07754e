import { makeCreditCode } from '@/domain/shared/creditCode';

import { pictures } from '../../support/pictures';
import { CaseInHand } from './CaseInHand';
import { newCommandId, phoneOf } from './client';
import type { Phone } from './client';
import { aCase } from './deeds';
import type { Prepare } from './deeds';
import { agencyRequest, phones, signUp } from './district';
import type { District } from './district';
import { signingInput, uploaded } from './signing';

let number = 0;
const next = () => String((number += 1)).padStart(2, '0');

export async function aNewcomer({ cloud }: District): Promise<Phone> {
  return phoneOf(await cloud.login(`newcomer-${next()}`));
}

/** Somebody whose binding waits for the window. */
async function aClaim(district: District): Promise<string> {
  const phone = await aNewcomer(district);
  await signUp(phone, `示例新企业${number}`, makeCreditCode(`91500000MA5NEW0${next()}`), '13822223333');
  const { claims } = await district.window.get<{ claims: { claimId: string }[] }>(
    ...(['workbench', 'enterprises.claims'] as const),
  );
  return claims.at(-1)?.claimId ?? '';
}

const aForm = () => ({
  ...{ formKey: `counter.${newCommandId()}`, title: '示例来访企业', version: 0 },
  ...{ device: '网页版', form: { words: '来访' } },
});

/** Everything but acts on a case that the window and the specialists may send. */
export const workbenchDeeds: Readonly<Record<string, Prepare>> = {
  'staff.join': async (district) => {
    const wish = { roles: ['window'] };
    const { code } = await district.supervisor.do<{ code: string }>('supervision', 'staff.invite', wish);
    return { phone: await aNewcomer(district), input: { code, name: '示例窗口丙', phone: '13900000001' } };
  },
  'contacts.prove': async (district) => ({
    phone: district.specialist,
    input: { caseId: await aCase(district) },
  }),
  'enterprises.confirm': async (district) => ({ input: { claimId: await aClaim(district) } }),
  'enterprises.decline': async (district) => ({
    input: { claimId: await aClaim(district), reason: '执照看不清' },
  }),
  'enterprises.noteCalled': async (district) => {
    const claimId = await aClaim(district);
    await district.window.do('workbench', 'enterprises.decline', { claimId, reason: '执照看不清' });
    await district.cloud.runTimer('sweep', 'outbox');
    return { input: { claimId } };
  },
  'files.register': async ({ window }) => {
    const { folder } = await window.do<{ folder: string }>('workbench', 'files.ticket');
    const fileID = await window.caller.upload(`${folder}/photo.jpg`, pictures.jpeg);
    return { input: { fileID, name: '照片.jpg' } };
  },
  'files.turn': async ({ window }) => {
    const photo = { name: '执照.jpg', bytes: pictures.jpeg, owner: {} };
    return { input: { fileId: await uploaded(window, 'workbench', photo), quarterTurns: 1 } };
  },
  'forms.save': async () => ({ input: aForm() }),
  'forms.remove': async ({ window }) => {
    const form = aForm();
    await window.do('workbench', 'forms.save', form);
    return { input: { formKey: form.formKey } };
  },
  'conversation.send': async (district) => ({
    phone: district.specialist,
    input: { caseId: await aCase(district), content: { text: '在办', fileIds: [] } },
  }),
  'conversation.markRead': async (district) => {
    const caseId = await aCase(district);
    const content = { text: '请问办得怎样', fileIds: [] };
    await district.applicant.do('applicant', 'conversation.send', { caseId, content });
    return { phone: district.specialist, input: { caseId, upTo: 1 } };
  },
  'cases.submitAtCounter': async ({ enterpriseId }) => ({
    input: {
      ...agencyRequest(enterpriseId),
      enterprise: { name: '示例来访企业', creditCode: makeCreditCode(`91500000MA5WAK0${next()}`) },
      contact: { name: '示例来访人', phone: phones.walkIn },
    },
  }),
  'cases.signMandate': async (district) => {
    const inHand = await CaseInHand.assigned(district);
    const { specialist } = district;
    const { caseId } = inHand;
    const scan = { name: '委托书.jpg', bytes: pictures.jpeg, owner: { caseId } };
    const photos = [{ fileId: await uploaded(specialist, 'workbench', scan) }];
    const signing = { way: 'paper', signerName: '示例法人甲', capacity: 'authorised', photos };
    const { terms } = signingInput(inHand.answer, '');
    return { phone: specialist, input: { caseId, terms, signing } };
  },
  'cases.assign': async (district) => ({
    input: {
      ...{ caseId: await aCase(district), specialistId: district.otherSpecialistId },
      reason: '调整分工',
    },
  }),
};
