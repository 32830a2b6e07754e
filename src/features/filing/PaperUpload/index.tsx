import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem, ItemNeed } from '@/domain/agencyCase/CaseItem';
import { dayOf } from '@/domain/shared/time';
import { expiredProblem } from '@/domain/vault/expiredProblem';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { useCaseAction } from '../../caseView/useCaseAction';
import { UploadField } from '../../files/UploadField';
import { hasKeptFiles, useKeptFiles } from '../../files/useKeptFiles';
import { useNow } from '../../live/useNow';
import { mayGiveUp } from '../../staff/mayGiveUp';
import { HandedValidity } from '../../vault/HandedValidity';
import { useKeptValidity } from '../../vault/useKeptValidity';
import { validityPart } from '../../vault/validityPart';

interface PaperUploadProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  readonly need: ItemNeed;
  /** Given where the paper was promised: then it may also be noted as handed over on paper, without a file. */
  readonly deferralId?: string;
  readonly onClose: () => void;
}

interface PaperAt {
  readonly caseId: string;
  readonly materialId: string;
  readonly deferralId?: string;
}

/** Where the phone keeps the files of this paper until they are handed in. */
export function paperPlace({ caseId, materialId, deferralId }: PaperAt): string {
  return deferralId === undefined ? `paper.${caseId}.${materialId}.` : `promised.${caseId}.${deferralId}.`;
}

/** A paper that the specialist uploads for the enterprise (A2), or the promised one that came. */
export function PaperUpload({ answer, need, deferralId, onClose }: PaperUploadProps) {
  const { caseId } = answer.view.agencyCase;
  const place = paperPlace({ caseId, materialId: need.materialId, deferralId });
  const { files, setFiles, discard } = useKeptFiles(place);
  const until = useKeptValidity(place);
  const { validUntil } = until.form;
  const [hint, setHint] = useState('');
  const now = useNow();
  const acting = useCaseAction('workbench', caseId);

  async function send(): Promise<void> {
    const fileIds = files.map((file) => file.fileId);
    const isEnough = fileIds.length > 0 || deferralId !== undefined;
    setHint(isEnough ? '' : '请至少选择一个文件。');
    if (!isEnough || expiredProblem(validUntil, dayOf(now)) !== undefined) return;

    const { materialId, name } = need;
    const part = fileIds.length === 0 ? {} : validityPart(validUntil);
    const sent =
      deferralId === undefined
        ? await acting.act({ type: 'SubmitMaterial', payload: { materialId, name, fileIds, ...part } })
        : await acting.act({ type: 'MakeGood', payload: { deferralId, fileIds, ...part } });
    if (sent !== undefined) close();
  }

  function close(): void {
    discard();
    until.discard();
    onClose();
  }

  async function giveUp(): Promise<void> {
    if (await mayGiveUp(hasKeptFiles(place))) close();
  }

  return (
    <View>
      <UploadField
        label={need.name}
        owner={{ scope: 'workbench', caseId }}
        files={files}
        place={place}
        onChange={setFiles}
      />
      <HandedValidity
        paperName={need.name}
        {...{ files, now }}
        offer={undefined}
        value={validUntil}
        onChange={until.say}
      />
      <Problem sentence={hint === '' ? acting.problem : hint} />
      <PrimaryButton isBusy={acting.isBusy} onClick={() => void send()}>
        {words({ isPromise: deferralId !== undefined, count: files.length })}
      </PrimaryButton>
      <QuietButton onClick={() => void giveUp()}>取消</QuietButton>
    </View>
  );
}

function words({ isPromise, count }: { readonly isPromise: boolean; readonly count: number }): string {
  if (!isPromise) return '上传给这个办件';
  return count === 0 ? '已收到纸质材料,登记补齐' : '上传并登记补齐';
}
