import { useState } from 'react';
import { termsProblem } from '@/domain/mandate/defaultTerms';
import type { MandateTerms } from '@/domain/mandate/Mandate';
import { mandateText, type MandateFacts } from '@/domain/mandate/mandateText';
import type { SigningWish } from '@/domain/mandate/SigningWish';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { useNow } from '../live/useNow';
import { MandatePaper } from './MandatePaper';
import { SignCard } from './SignCard';
import { TermsForm } from './TermsForm';
import { signingProblem, useMandateSigning } from './useMandateSigning';

interface SigningFormProps {
  /** With the terms to begin with. */
  readonly facts: MandateFacts;
  readonly enterpriseId: string;
  readonly myName: string;
  /** Of handing in what was signed. */
  readonly isBusy?: boolean;
  readonly problem?: string;
  /** Of every change of the terms, signed or not. */
  readonly onTerms?: (terms: MandateTerms) => void;
  readonly onSigned: (signed: { terms: MandateTerms; signing: SigningWish }) => void;
}

/** The enterprise changes what it wants changed, reads, and signs. */
export function SigningForm({
  facts,
  enterpriseId,
  myName,
  isBusy = false,
  problem = '',
  onTerms,
  onSigned,
}: SigningFormProps) {
  const today = dayOf(useNow());
  const { items } = facts;
  const [terms, setTerms] = useState(facts.terms);
  const [isEditing, setEditing] = useState(false);
  const current = { ...facts, terms };
  const owner = { scope: 'applicant', enterpriseId } as const;
  const signing = useMandateSigning({ facts: current, owner, today, myName });
  const odd = termsProblem({ terms, items, today });
  const lacksRights = terms.rights.length === 0 ? { rights: '请至少选择一项委托权限。' } : {};
  const problems = { ...(odd === undefined ? {} : { [odd.field]: odd.sentence }), ...lacksRights };

  function changeTerms(next: MandateTerms): void {
    setTerms(next);
    onTerms?.(next);
  }

  async function sign(): Promise<void> {
    if (Object.keys(problems).length > 0) {
      setEditing(true);
      return;
    }
    const signed = await signing.sign();
    if (signed !== undefined) onSigned({ terms, signing: signed });
  }

  return (
    <>
      <Card title="阅读全文">
        <MandatePaper text={mandateText(current)} />
        {isEditing ? (
          <TermsForm {...{ terms, items, today, problems }} onChange={changeTerms} />
        ) : (
          <QuietButton onClick={() => setEditing(true)}>修改范围、期限或权限</QuietButton>
        )}
      </Card>
      <Card title="签署">
        <SignCard signing={signing} />
      </Card>
      <BottomActions>
        <Problem sentence={signingProblem(signing) || (Object.values(problems)[0] ?? problem)} />
        <PrimaryButton isBusy={signing.isBusy || isBusy} onClick={() => void sign()}>
          签署委托书
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
