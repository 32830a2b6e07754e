import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { mandateFacts } from '@/domain/mandate/mandateFacts';
import { mandateOf } from '@/domain/mandate/mandateState';
import { mandateText, mandateWords } from '@/domain/mandate/mandateText';

import { signaturePng } from '../../../config/demo/signaturePng';
import type { FunctionName, Phone } from './client';

/** Uploads a file as a phone does. @returns its fileId */
export async function uploaded(
  phone: Phone,
  name: FunctionName,
  file: { name: string; bytes: Uint8Array; use?: string; owner: object },
): Promise<string> {
  const { folder } = await phone.do<{ folder: string }>(name, 'files.ticket');
  const fileID = await phone.caller.upload(`${folder}/${file.name}`, file.bytes);
  const wanted = { fileID, name: file.name, use: file.use, ...file.owner };
  return (await phone.do<{ fileId: string }>(name, 'files.register', wanted)).fileId;
}

export function uploadedSignature(phone: Phone, enterpriseId: string): Promise<string> {
  const bytes = signaturePng();
  return uploaded(phone, 'applicant', {
    ...{ name: '签名.png', bytes, use: 'signature' },
    owner: { enterpriseId },
  });
}

/** What the page would hand in for the case as it was answered. */
export function signingInput({ view }: Pick<CaseAnswer, 'view'>, signatureFileId: string) {
  const { agencyCase } = view;
  const terms = mandateOf(agencyCase)?.terms;
  if (terms === undefined) throw new Error('the case has no mandate');

  const readText = mandateWords(mandateText(mandateFacts(agencyCase, terms)));
  const signing = {
    ...{ way: 'drawn', signerName: '示例法人甲', capacity: 'legalRepresentative', readText },
    ...{ signature: { fileId: signatureFileId }, picture: null },
  };
  return { caseId: agencyCase.caseId, terms, signing };
}

/** The enterprise signs the mandate on its phone. */
export async function signMandate(phone: Phone, answer: CaseAnswer): Promise<CaseAnswer> {
  const { enterpriseId } = answer.view.agencyCase.enterprise;
  const fileId = await uploadedSignature(phone, enterpriseId);
  return phone.do<CaseAnswer>('applicant', 'cases.signMandate', signingInput(answer, fileId));
}
