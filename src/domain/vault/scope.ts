import { halfWidth } from '../shared/halfWidth';

/** Photos that go with a 帮办 question stand under this name among the case's papers. */
export const QUESTION_ATTACHMENT_ID = 'questionAttachment';

/** Papers about the enterprise itself; all others are about one of its projects. The catalogue does not tell them apart. */
const ofEnterprise: ReadonlySet<string> = new Set(['businessLicence']);

export function isOfEnterprise(materialId: string | null): boolean {
  return materialId !== null && ofEnterprise.has(materialId);
}

/** Whether it is worth keeping for the next time: a photo that goes with a question is not. */
export function isKept(materialId: string): boolean {
  return materialId !== QUESTION_ATTACHMENT_ID;
}

/** One project is one name, however it was typed: width, case and spaces make no difference. */
export function sameName(name: string): string {
  return halfWidth(name).replace(/\s+/g, '').toLowerCase();
}
