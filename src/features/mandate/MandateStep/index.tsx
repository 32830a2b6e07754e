import { useEffect, useRef } from 'react';
import { useDidShow } from '@tarojs/taro';
import { Text } from '@tarojs/components';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import type { MandateFacts as Facts } from '@/domain/mandate/mandateText';
import type { RequestDraft } from '@/domain/request/RequestDraft';
import type { Day } from '@/domain/shared/time';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { StatusTag } from '@/components/StatusTag';
import { goTo } from '../../navigation/routes';
import { chosenItems, draftFacts, draftTerms, standingSigning } from '../draftMandate';
import { MandateFacts } from '../MandateFacts';
import { askToSign, takeSigned } from '../mandateHandover';
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

/** 委托: filled in from the request, read and signed on its own page; who may not sign goes on, it is signed later. */
export function MandateStep(props: MandateStepProps) {
  const { draft, change, problems, catalogue, today, enterprise } = props;
  const { commandId } = draft;
  const take = useRef(() => undefined as void);
  take.current = () => {
    const signed = takeSigned(commandId);
    if (signed === undefined) return;
    const { terms, signing } = signed;
    // An earlier signature counts by the words that it stands under: other terms leave it behind.
    change((before) => ({
      ...before,
      mandate: { terms, signing: signing ?? before.mandate?.signing ?? null },
    }));
  };
  // Back from the signing page; or begun anew after it, where the form opens at this step.
  useDidShow(() => take.current());
  useEffect(() => take.current(), []);

  const items = chosenItems({ draft, catalogue });
  if (items.length === 0)
    return <EmptyState title="先选事项" words="选好要代办的事项,委托书就按它们填好。" />;

  const terms = draftTerms({ draft, catalogue, today });
  const facts = enterprise && draftFacts({ draft, catalogue, today, enterprise });
  const signed = facts === undefined ? null : standingSigning(draft, facts);

  return (
    <Card
      title="委托书已按申请填好"
      extra={
        <StatusTag word={signed === null ? '待签署' : '已签署'} tone={signed === null ? 'warn' : 'good'} />
      }
    >
      <Text className="mandate__words">
        {signed === null
          ? '有了委托书,专员才能以贵单位的名义申报。今天不能签也可以先提交,以后在办件里签,或上门时签纸质的。'
          : `${signed.signerName}已签署,提交申请时一起交。内容有改动时需要重新签署。`}
      </Text>
      <MandateFacts terms={terms} items={items} />
      <Problem sentence={Object.values(problems)[0] ?? ''} />
      <SignButton {...props} facts={facts} isSigned={signed !== null} />
    </Card>
  );
}

interface SignButtonProps extends Pick<MandateStepProps, 'draft' | 'enterprise' | 'myName' | 'onBind'> {
  readonly facts: Facts | undefined;
  readonly isSigned: boolean;
}

function SignButton({ draft, enterprise, myName, onBind, facts, isSigned }: SignButtonProps) {
  if (enterprise === undefined || facts === undefined)
    return <QuietButton onClick={onBind}>绑定企业后签署</QuietButton>;

  const { enterpriseId } = enterprise;
  function open(wanted: Facts): void {
    askToSign({ commandId: draft.commandId, facts: wanted, enterpriseId, myName });
    goTo('mandateSigning');
  }

  return isSigned ? (
    <QuietButton onClick={() => open(facts)}>查看或重新签署</QuietButton>
  ) : (
    <PrimaryButton onClick={() => open(facts)}>阅读并签署</PrimaryButton>
  );
}
