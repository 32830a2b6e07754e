import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { defaultTerms } from '@/domain/mandate/defaultTerms';
import type { Mandate, MandateTerms } from '@/domain/mandate/Mandate';
import { mandateFacts } from '@/domain/mandate/mandateFacts';
import { dayOf } from '@/domain/shared/time';
import { useMe } from '../../account/useMe';
import { SigningForm } from '../SigningForm';
import { useSignMandate } from '../useSignMandate';

interface SignDeskProps {
  readonly answer: CaseAnswer;
  readonly mandate: Mandate;
  /** ISO instant. */
  readonly now: string;
}

/** The enterprise signs the mandate of a case that it has handed in already. */
export function SignDesk({ answer, mandate, now }: SignDeskProps) {
  const { agencyCase } = answer.view;
  const { me, isLoading } = useMe();
  const sending = useSignMandate('applicant', agencyCase.caseId);
  if (isLoading) return null;

  return (
    <SigningForm
      facts={mandateFacts(agencyCase, beginningTerms(mandate, agencyCase.items, dayOf(now)))}
      enterpriseId={agencyCase.enterprise.enterpriseId}
      myName={me?.name ?? ''}
      isBusy={sending.isBusy}
      problem={sending.problem}
      onSigned={(signed) => void sending.send(signed)}
    />
  );
}

/** What was ended or has run out begins again with a term of its own. */
function beginningTerms(
  mandate: Mandate,
  items: readonly { readonly itemId: string }[],
  today: string,
): MandateTerms {
  if (mandate.signing === null && mandate.terms.until >= today) return mandate.terms;

  const { from, until } = defaultTerms({ itemIds: items.map(({ itemId }) => itemId), today });
  return { ...mandate.terms, from, until };
}
