import { unsignedMandate } from '../mandate/Mandate';
import type { AgencyCase } from './AgencyCase';
import type { CaseItem } from './CaseItem';
import type { EventOf } from './events';
import { defaultPromises } from './promises';

/** What an item of an early case did not yet hold. */
const untouchedClock: Pick<CaseItem, 'stops' | 'deliverBy'> = { stops: [], deliverBy: null };

/** The case as it begins. */
export function caseFromSubmission(event: EventOf<'CaseSubmitted'>): AgencyCase {
  return {
    caseId: event.caseId,
    number: event.number,
    mode: event.mode,
    channel: event.channel,
    status: 'submitted',
    catalogueVersion: event.catalogueVersion,
    promises: { ...defaultPromises, ...event.promises },
    enterprise: event.enterprise,
    project: event.project,
    submittedBy: event.by,
    contact: event.contact,
    visitWish: event.visitWish,
    question: event.question,
    items: event.items.map((item) => ({ ...untouchedClock, ...item })),
    submissions: event.submissions,
    mandates: event.mandate ? [unsignedMandate(event.mandate)] : [],
    specialist: null,
    formerSpecialists: [],
    lastWordAt: event.at,
    acceptBy: event.acceptBy,
    acceptedAt: null,
    visitBy: null,
    visits: [],
    handoverLists: [],
    deferrals: [],
    corrections: [],
    assistance: [],
    reports: [],
    urges: [],
    inquiries: [],
    meetings: [],
    letters: [],
    alerts: [],
    orders: [],
    unreached: [],
    deliveries: [],
    followUps: [],
    ratingOpenedAt: null,
    ratingRemindedAt: null,
    rating: null,
    formerRatings: [],
    ending: null,
    submittedAt: event.at,
    updatedAt: event.at,
  };
}
