/** One subscription template each. All but the last four go to the enterprise, those to the specialist. */
export const templateKeys = [
  'caseAccepted',
  'caseDeclined',
  'specialistAssigned',
  'progressReported',
  'correctionWanted',
  'handoverToConfirm',
  'resultDelivered',
  'inquiryAsked',
  'meetingCalled',
  'ratingWanted',
  'voiceAnswered',
  'caseClosed',
  'paperEnding',
  'bindingDecided',
  'caseAssigned',
  'enterpriseAnswered',
  'urgeReceived',
  'taskRaised',
] as const;

export type TemplateKey = (typeof templateKeys)[number];
