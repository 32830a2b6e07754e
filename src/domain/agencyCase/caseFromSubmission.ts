import type { AgencyCase } from './AgencyCase';
import type { EventOf } from './events';

/** The case as it begins. */
export function caseFromSubmission(event: EventOf<'CaseSubmitted'>): AgencyCase {
  return {
    caseId: event.caseId,
    number: event.number,
    mode: event.mode,
    channel: event.channel,
    status: 'submitted',
    catalogueVersion: event.catalogueVersion,
    enterprise: event.enterprise,
    project: event.project,
    submittedBy: event.by,
    contact: event.contact,
    visitWish: event.visitWish,
    question: event.question,
    items: event.items,
    submissions: event.submissions,
    specialist: null,
    formerSpecialists: [],
    acceptBy: event.acceptBy,
    visitBy: null,
    visits: [],
    handoverLists: [],
    deferrals: [],
    corrections: [],
    assistance: [],
    reports: [],
    urges: [],
    deliveries: [],
    followUps: [],
    ratingOpenedAt: null,
    rating: null,
    ending: null,
    submittedAt: event.at,
    updatedAt: event.at,
  };
}
