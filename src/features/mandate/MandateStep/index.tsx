import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { MandateTerms } from '@/domain/mandate/Mandate';
import { mandateText, type MandateFacts as Facts } from '@/domain/mandate/mandateText';
import type { SigningWish } from '@/domain/mandate/SigningWish';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import type { Day } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import { chosenItems, draftFacts, draftTerms, standingSigning } from '../draftMandate';
import { MandateFacts } from '../MandateFacts';
import { MandatePaper } from '../MandatePaper';
import { SignCard } from '../SignCard';
import { TermsForm } from '../TermsForm';
import { signingProblem, useMandateSigning } from '../useMandateSigning';
import '../mandate.scss';

interface MandateStepProps {
  readonly draft: RequestDraft;
  readonly change: (edit: (draft: RequestDraft) => RequestDraft) => void;
  readonly problems: Readonly<Record<string, string>>;
  readonly catalogue: Catalogue;
  readonly today: Day;
  /** Undefined while none is bound: it is then signed later. */
  readonly enterprise: (Facts['enterprise'] & { readonly enterpriseId: string }) | undefined;
  readonly myName: string;
  readonly onBind: () => void;
}

/** 委托: filled in from the request, read and signed here; who may not sign goes on, and it is signed later. */
export function MandateStep(props: MandateStepProps) {
  const { draft, change, problems, catalogue, today, enterprise } = props;
  const [isEditing, setEditing] = useState(false);
  const items = chosenItems({ draft, catalogue });
  if (items.length === 0)
    return <EmptyState title="先选事项" words="选好要代办的事项,委托书就按它们填好。" />;

  const terms = draftTerms({ draft, catalogue, today });
  const facts = enterprise && draftFacts({ draft, catalogue, today, enterprise });
  const signed = facts === undefined ? null : standingSigning(draft, facts);
  const keep = (mandate: { terms: MandateTerms; signing: SigningWish | null }) =>
    change((before) => ({ ...before, mandate }));
  const hasProblem = Object.keys(problems).length > 0;

  return (
    <>
      <Card
        title="委托书已按申请填好"
        extra={
          <StatusTag word={signed === null ? '待签署' : '已签署'} tone={signed === null ? 'warn' : 'good'} />
        }
      >
        <Text className="mandate__words">
          有了委托书,专员才能以贵单位的名义申报。今天不能签也可以先提交,以后在办件里签,或上门时签纸质的。
        </Text>
        <MandateFacts terms={terms} items={items} />
        {isEditing || hasProblem ? (
          <TermsForm
            {...{ terms, items, today, problems }}
            onChange={(next) => keep({ terms: next, signing: null })}
          />
        ) : (
          <QuietButton onClick={() => setEditing(true)}>修改范围、期限或权限</QuietButton>
        )}
      </Card>
      <SignPart {...props} {...{ facts, terms, signed, keep }} />
    </>
  );
}

interface SignPartProps extends MandateStepProps {
  readonly facts: Facts | undefined;
  readonly terms: MandateTerms;
  readonly signed: SigningWish | null;
  readonly keep: (mandate: { terms: MandateTerms; signing: SigningWish | null }) => void;
}

function SignPart({ facts, terms, signed, keep, enterprise, today, myName, onBind }: SignPartProps) {
  const [isOpen, setOpen] = useState(false);
  if (facts === undefined || enterprise === undefined)
    return (
      <Card title="阅读并签署">
        <Text className="mandate__words">绑定企业后,委托书写上单位名称,就可以签署。</Text>
        <QuietButton onClick={onBind}>绑定企业</QuietButton>
      </Card>
    );

  if (signed !== null)
    return (
      <Card title="已签署">
        <Text className="mandate__words">
          {signed.signerName}已签署,提交申请时一起交。内容有改动时需要重新签署。
        </Text>
        <QuietButton onClick={() => keep({ terms, signing: null })}>重新签署</QuietButton>
      </Card>
    );

  return (
    <Card title="阅读并签署">
      <MandatePaper text={mandateText(facts)} />
      {isOpen ? (
        <SignForm {...{ facts, terms, keep, today, myName }} enterpriseId={enterprise.enterpriseId} />
      ) : (
        <QuietButton onClick={() => setOpen(true)}>现在签署</QuietButton>
      )}
    </Card>
  );
}

interface SignFormProps extends Pick<SignPartProps, 'terms' | 'keep' | 'today' | 'myName'> {
  readonly facts: Facts;
  readonly enterpriseId: string;
}

function SignForm({ facts, terms, keep, today, myName, enterpriseId }: SignFormProps) {
  const owner = { scope: 'applicant', enterpriseId } as const;
  const signing = useMandateSigning({ facts, owner, today, myName });

  async function sign(): Promise<void> {
    const done = await signing.sign();
    if (done !== undefined) keep({ terms, signing: done });
  }

  return (
    <>
      <SignCard signing={signing} />
      <Problem sentence={signingProblem(signing)} />
      <PrimaryButton isBusy={signing.isBusy} onClick={() => void sign()}>
        签署委托书
      </PrimaryButton>
    </>
  );
}
