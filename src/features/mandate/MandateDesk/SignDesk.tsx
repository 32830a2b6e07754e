import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { defaultTerms, termsProblem } from '@/domain/mandate/defaultTerms';
import type { Mandate, MandateTerms } from '@/domain/mandate/Mandate';
import { mandateFacts } from '@/domain/mandate/mandateFacts';
import { mandateText } from '@/domain/mandate/mandateText';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { useMe } from '../../account/useMe';
import { MandatePaper } from '../MandatePaper';
import { SignCard } from '../SignCard';
import { TermsForm } from '../TermsForm';
import { signingProblem, useMandateSigning } from '../useMandateSigning';
import { useSignMandate } from '../useSignMandate';

interface SignDeskProps {
  readonly answer: CaseAnswer;
  readonly mandate: Mandate;
  /** ISO instant. */
  readonly now: string;
}

/** The enterprise changes what it wants changed, reads, and signs. */
export function SignDesk(props: SignDeskProps) {
  const { me, isLoading } = useMe();
  return isLoading ? null : <SignForm {...props} myName={me?.name ?? ''} />;
}

function SignForm({ answer, mandate, now, myName }: SignDeskProps & { readonly myName: string }) {
  const { agencyCase } = answer.view;
  const { caseId, items, enterprise } = agencyCase;
  const today = dayOf(now);
  const [terms, setTerms] = useState(() => beginningTerms(mandate, items, today));
  const [isEditing, setEditing] = useState(false);
  const facts = mandateFacts(agencyCase, terms);
  const owner = { scope: 'applicant', enterpriseId: enterprise.enterpriseId } as const;
  const signing = useMandateSigning({ facts, owner, today, myName });
  const sending = useSignMandate('applicant', caseId);
  const problem = termsProblem({ terms, items, today });
  const problems = problem === undefined ? {} : { [problem.field]: problem.sentence };
  const lacksRights = terms.rights.length === 0 ? { rights: '请至少选择一项委托权限。' } : {};

  async function sign(): Promise<void> {
    if (problem !== undefined || terms.rights.length === 0) {
      setEditing(true);
      return;
    }
    const signed = await signing.sign();
    if (signed !== undefined) await sending.send({ terms, signing: signed });
  }

  return (
    <>
      <Card title="阅读全文">
        <MandatePaper text={mandateText(facts)} />
        {isEditing ? (
          <TermsForm
            {...{ terms, items, today }}
            problems={{ ...problems, ...lacksRights }}
            onChange={setTerms}
          />
        ) : (
          <QuietButton onClick={() => setEditing(true)}>修改范围、期限或权限</QuietButton>
        )}
      </Card>
      <Card title="签署">
        <SignCard signing={signing} />
      </Card>
      <BottomActions>
        <Problem sentence={signingProblem(signing) || sending.problem} />
        <PrimaryButton isBusy={signing.isBusy || sending.isBusy} onClick={() => void sign()}>
          签署委托书
        </PrimaryButton>
      </BottomActions>
    </>
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
