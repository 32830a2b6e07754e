import type { TemplateKey } from '../message/TemplateKey';
import type { AgencyCase } from './AgencyCase';
import { openInquiries, openInvitations } from './answeringFacts';
import { handoversToConfirm, openCorrections, openDeferrals, receiptsToConfirm } from './caseFacts';
import type { Unreached } from './Unreached';

type Cause = (agencyCase: AgencyCase) => boolean;

/** The messages whose loss costs the enterprise time, and whether what each asks for is still wanted. */
const wantedStill: Partial<Record<TemplateKey, Cause>> = {
  correctionWanted: (agencyCase) =>
    openCorrections(agencyCase).length > 0 || openDeferrals(agencyCase).length > 0,
  handoverToConfirm: (agencyCase) => handoversToConfirm(agencyCase).length > 0,
  inquiryAsked: (agencyCase) => openInquiries(agencyCase).length > 0,
  meetingCalled: (agencyCase) => openInvitations(agencyCase).length > 0,
  resultDelivered: (agencyCase) => receiptsToConfirm(agencyCase).length > 0,
};

/** What somebody phones for when it was not delivered; all else waits in the inbox. */
export function mustArrive(templateKey: TemplateKey): boolean {
  return templateKey in wantedStill;
}

/** Nobody has phoned yet, and the enterprise has not done what the message asks for either. */
export function openUnreached(agencyCase: AgencyCase): Unreached[] {
  if (agencyCase.ending !== null) return [];
  return agencyCase.unreached.filter(
    ({ calledAt, templateKey }) =>
      calledAt === null && (wantedStill[templateKey as TemplateKey]?.(agencyCase) ?? false),
  );
}
