import { useState } from 'react';
import { findMandateToSign, handSignedBack } from '@/features/mandate/mandateHandover';
import { SigningForm } from '@/features/mandate/SigningForm';
import { goBack } from '@/features/navigation/routes';
import { EmptyState } from '@/components/EmptyState';
import { PageFrame } from '@/components/PageFrame';

/** The mandate of a request that is still being filled in. */
export default function SigningPage() {
  const [wanted] = useState(findMandateToSign);
  if (wanted === undefined)
    return (
      <PageFrame>
        <EmptyState title="没有待签的委托书" words="请从申请的“委托”一步打开。" />
      </PageFrame>
    );

  const { commandId, facts, enterpriseId, myName } = wanted;
  return (
    <PageFrame>
      <SigningForm
        {...{ facts, enterpriseId, myName }}
        onSigned={(signed) => {
          handSignedBack({ commandId, ...signed });
          goBack('home');
        }}
      />
    </PageFrame>
  );
}
