import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Deferral } from '@/domain/agencyCase/Paper';
import { remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { expiredProblem } from '@/domain/vault/expiredProblem';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { UploadField } from '@/features/files/UploadField';
import { useNow } from '@/features/live/useNow';
import { DraftFile } from '@/domain/request/RequestDraft';
import { useCredits } from '@/features/message/useCredits';
import { useKeptForm } from '@/features/form/useKeptForm';
import { HandedValidity } from '@/features/vault/HandedValidity';
import { useAwaitedOffers } from '@/features/vault/useCaseOffers';
import { useKeptValidity } from '@/features/vault/useKeptValidity';
import { validityPart } from '@/features/vault/validityPart';
import { VaultOfferNote } from '@/features/vault/VaultOfferNote';
import { z } from '@/domain/zod';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { SavedNote } from '@/features/form/SavedNote';
import { sayDay } from '@/features/caseView/sayDay';
import './index.scss';

interface DeferralFormProps {
  readonly answer: CaseAnswer;
  readonly deferral: Deferral;
  readonly onDone: () => void;
}

const DeferralFiles = z.array(DraftFile);

/** 容缺: the paper that was promised for later (R1). */
export function DeferralForm({ answer, deferral, onDone }: DeferralFormProps) {
  const now = useNow();
  const today = dayOf(now);
  const offerFor = useAwaitedOffers(answer);
  const { caseId } = answer.view.agencyCase;
  const kept = useKeptForm({
    key: `deferral.${deferral.deferralId}`,
    schema: DeferralFiles,
    initial: (): DraftFile[] => [],
  });
  const until = useKeptValidity(`deferral.${deferral.deferralId}`);
  const { validUntil } = until.form;
  const { act, isBusy, problem } = useCaseAction('applicant', caseId);
  const askCredits = useCredits(['paperEnding']);
  const [wasTried, setTried] = useState(false);
  const { dueOn } = deferral;
  const left = answer.remaining[dueOn];
  const expired = expiredProblem(validUntil, today);
  const lacking = kept.form.length === 0 ? '请先上传这份材料。' : expired && '材料已过有效期,请换成新的。';

  function setFiles(files: DraftFile[]): void {
    kept.change(() => files);
    if (files.length === 0) until.say(null);
  }

  async function send(): Promise<void> {
    setTried(true);
    if (kept.form.length === 0 || expired !== undefined) return;

    const fileIds = kept.form.map(({ fileId }) => fileId);
    const payload = { deferralId: deferral.deferralId, fileIds, ...validityPart(validUntil) };
    if (validUntil !== null) await askCredits();
    if ((await act({ type: 'MakeGood', payload })) === undefined) return;
    kept.discard();
    until.discard();
    onDone();
  }

  return (
    <>
      <Card title={`补交:${deferral.name}`}>
        <Text className="deferral-form__due">
          最晚{sayDay(dueOn, today)}
          {left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn, today })}`}
          。部门作出决定前需要这份材料。
        </Text>
        <VaultOfferNote offer={offerFor(deferral)} files={kept.form} now={now} onUse={setFiles} />
        <UploadField
          label={deferral.name}
          owner={{ scope: 'applicant', caseId }}
          files={kept.form}
          place={`deferral.${deferral.deferralId}`}
          onChange={setFiles}
        />
        <HandedValidity
          paperName={deferral.name}
          offer={offerFor(deferral)}
          files={kept.form}
          {...{ now }}
          value={validUntil}
          onChange={until.say}
        />
      </Card>
      <BottomActions>
        <SavedNote savedAt={kept.savedAt} />
        <Problem sentence={wasTried && lacking !== undefined ? lacking : problem} />
        <PrimaryButton isBusy={isBusy} onClick={() => void send()}>
          提交材料
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
