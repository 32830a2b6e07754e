import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Delivery } from '@/domain/agencyCase/Delivery';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { confirmed } from '@/components/confirmed';
import { signerProblem } from '../../receiving/signerProblem';
import { SignReceipt } from '../../receiving/SignReceipt';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { useKeptReceipt } from '../useKeptReceipt';
import './index.scss';

interface FingerReceiptProps {
  readonly answer: CaseAnswer;
  readonly delivery: Delivery;
}

/** Signed on the specialist's phone, in front of him, also where there is no network (A4). */
export function FingerReceipt({ answer, delivery }: FingerReceiptProps) {
  const { caseId } = answer.view.agencyCase;
  const [wasTried, setTried] = useState(false);
  const { pad, acting, form, savedAt, nameSigner, receive } = useKeptReceipt({
    answer,
    delivery,
    onDone: () => leaveDone('已签收', staffPaths.case({ caseId })),
  });
  const count = delivery.documents.length;
  const signerName = form.signerName.trim();
  const isBusy = acting.isBusy || pad.isBusy;
  const isWaiting = form.isSigned && !isBusy;

  async function sign(): Promise<void> {
    setTried(true);
    if (signerProblem(signerName) !== '') return;
    const isSure = await confirmed({
      title: `由${signerName}签收 ${count} 份结果?`,
      words: '请确认对方已核对结果并亲自签名。签收后不能撤回,企业能在签收单上看到签名。',
      yes: '签收',
    });
    if (isSure) await receive();
  }

  return (
    <>
      <SignReceipt
        pad={pad}
        signerName={form.signerName}
        onName={nameSigner}
        nameProblem={wasTried ? signerProblem(signerName) : ''}
        words="请把手机交给企业的签收人,由对方核对后亲自签名。签名加密保存,只用于这个办件。"
      />
      <BottomActions>
        {isWaiting ? (
          <Text className="finger-receipt__kept">
            签名已存在这部手机上,联网后自动发送。发送前请不要清除小程序的数据。
          </Text>
        ) : (
          <SavedNote savedAt={savedAt} />
        )}
        <Problem sentence={acting.problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void sign()}>
          签收 {count} 份结果
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
