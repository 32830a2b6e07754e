import { useState } from 'react';
import { api } from '@/api/api';
import { longText } from '@/domain/shared/text';
import { ActionSheet } from '@/components/ActionSheet';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { useKeptWords } from '../../form/useKeptWords';
import type { Claim } from '../Claim';
import { useSending } from '../useSending';

interface DeclineSheetProps {
  readonly claim: Claim;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const Reason = longText('退回原因', 200);

/** What people usually have to put right, each with what to do next. */
const usualReasons = [
  '企业名称与营业执照不一致,请照执照改正后重新绑定。',
  '电话联系不上您,请核对号码后重新绑定,或带营业执照到综合窗口。',
  '请带营业执照和授权委托书到综合窗口核对身份。',
] as const;

/** Sends a binding back: the person reads why and what to do. */
export function DeclineSheet({ claim, onDone, onClose }: DeclineSheetProps) {
  const { claimId, enterpriseName, ownCases } = claim;
  const { words: reason, setWords: setReason, discard } = useKeptWords(`declineClaim.${claimId}`);
  const [wasTried, setTried] = useState(false);
  const { send, isBusy, problem } = useSending();
  const missing = wasTried ? (Reason.safeParse(reason).error?.issues[0]?.message ?? '') : '';

  async function decline(): Promise<void> {
    setTried(true);
    if (!Reason.safeParse(reason).success) return;
    const answer = await send({ claimId, reason }, (commandId) =>
      api.workbench.enterprises.decline.mutate({ commandId, claimId, reason }),
    );
    if (answer === undefined) return;
    discard();
    onDone();
    onClose();
  }

  return (
    <ActionSheet title={`退回${enterpriseName}的绑定`} isOpen onClose={onClose}>
      <PhraseChips label="常见原因" phrases={usualReasons} onChoose={setReason} />
      <FormField
        label="退回原因"
        problem={missing}
        hint={
          ownCases === 0
            ? '对方会看到;写明哪里不对、接下来怎么办'
            : `对方会看到,并且暂时看不到已提交的 ${ownCases} 件申请`
        }
      >
        <TextArea name="reason" label="退回原因" value={reason} onChange={setReason} />
      </FormField>
      <Problem sentence={problem} />
      <PrimaryButton isDanger isBusy={isBusy} onClick={() => void decline()}>
        退回
      </PrimaryButton>
    </ActionSheet>
  );
}
