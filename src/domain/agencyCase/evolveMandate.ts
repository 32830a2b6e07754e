import { unsignedMandate, type Mandate } from '../mandate/Mandate';
import type { AgencyCase } from './AgencyCase';
import type { CaseEventType, EventOf } from './events';

type MandateEventType = Extract<
  CaseEventType,
  'MandateSigned' | 'MandateSuspended' | 'MandateContinued' | 'MandateEnded' | 'MandateExpired'
>;
type MandateFolds = { [T in MandateEventType]: (agencyCase: AgencyCase, event: EventOf<T>) => AgencyCase };

export const mandateFolds: MandateFolds = {
  MandateSigned: (agencyCase, { mandateId, textVersion, terms, signing, at, by }) => {
    const others = agencyCase.mandates.filter((mandate) => mandate.mandateId !== mandateId);
    const signed = { ...signing, signedAt: at, signedBy: by.accountId };
    const mandate = { ...unsignedMandate({ mandateId, textVersion, terms }), signing: signed };
    return { ...agencyCase, mandates: [...others, mandate] };
  },
  MandateSuspended: (agencyCase, { mandateId, reason, at }) =>
    changed(agencyCase, mandateId, { suspendedAt: at, reason }),
  MandateContinued: (agencyCase, { mandateId, visitBy, at }) => ({
    ...changed(agencyCase, mandateId, { suspendedAt: null, reason: '', continuedAt: at }),
    visitBy: visitBy ?? agencyCase.visitBy,
  }),
  MandateEnded: (agencyCase, { mandateId, reason, at }) =>
    changed(agencyCase, mandateId, { endedAt: at, reason }),
  MandateExpired: (agencyCase, { mandateId, at }) => changed(agencyCase, mandateId, { expiredAt: at }),
};

function changed(agencyCase: AgencyCase, mandateId: string, change: Partial<Mandate>): AgencyCase {
  const mandates = agencyCase.mandates.map((mandate) =>
    mandate.mandateId === mandateId ? { ...mandate, ...change } : mandate,
  );
  return { ...agencyCase, mandates };
}
