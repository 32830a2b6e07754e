/** One subscription template each. All but the last three go to the enterprise, those to the specialist. */
export const templateKeys = [
  'caseAccepted',
  'caseDeclined',
  'specialistAssigned',
  'progressReported',
  'correctionWanted',
  'handoverToConfirm',
  'resultDelivered',
  'ratingWanted',
  'caseClosed',
  'caseAssigned',
  'enterpriseAnswered',
  'urgeReceived',
] as const;

export type TemplateKey = (typeof templateKeys)[number];
