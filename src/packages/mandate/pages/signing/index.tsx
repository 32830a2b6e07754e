import { useState } from 'react';
import { findMandateToSign, handSignedBack, keepTerms } from '@/features/mandate/mandateHandover';
import { SigningForm } from '@/features/mandate/SigningForm';
import { goBack, replaceWith } from '@/features/navigation/routes';
import { EmptyState } from '@/components/EmptyState';
import { PageFrame } from '@/components/PageFrame';
import { PrimaryButton } from '@/components/PrimaryButton';

/** The mandate of a request that is still being filled in. */
export default function SigningPage() {
  const [wanted] = useState(findMandateToSign);
  if (wanted === undefined)
    return (
      <PageFrame>
        <EmptyState
          title="没有待签的委托书"
          words="它在申请的“委托”一步里。没写完的申请已经保存,接着填就到。"
        >
          <PrimaryButton onClick={() => replaceWith('request', { mode: 'agency' })}>接着填申请</PrimaryButton>
        </EmptyState>
      </PageFrame>
    );

  const { commandId, facts, enterpriseId, myName } = wanted;
  return (
    <PageFrame>
      <SigningForm
        {...{ facts, enterpriseId, myName }}
        onTerms={(terms) => keepTerms(wanted, terms)}
        onSigned={(signed) => {
          handSignedBack({ commandId, ...signed });
          goBack('home');
        }}
      />
    </PageFrame>
  );
}
