import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { ItemNeed } from '@/domain/agencyCase/CaseItem';
import { dayOf } from '@/domain/shared/time';
import { expiredProblem } from '@/domain/vault/expiredProblem';
import type { CaseActing } from '@/features/caseView/useCaseAction';
import type { StoredFile } from '@/features/files/FileGateway';
import { hasKeptFiles, useKeptFiles } from '@/features/files/useKeptFiles';
import { UploadField } from '@/features/files/UploadField';
import { useNow } from '@/features/live/useNow';
import { useCredits } from '@/features/message/useCredits';
import { HandedValidity } from '@/features/vault/HandedValidity';
import { useCaseOffers } from '@/features/vault/useCaseOffers';
import { useKeptValidity } from '@/features/vault/useKeptValidity';
import { validityPart } from '@/features/vault/validityPart';
import { VaultOfferNote } from '@/features/vault/VaultOfferNote';
import type { VaultOffer } from '@/features/vault/vaultTypes';
import { Card } from '@/components/Card';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface UploadMissingProps {
  readonly answer: CaseAnswer;
  readonly acting: CaseActing;
}

/** Papers that items still wait for, to be handed in one by one; nothing where none is missing or none may be sent. */
export function UploadMissing({ answer, acting }: UploadMissingProps) {
  const { view } = answer;
  const needs = view.actions.includes('SubmitMaterial') ? missingNeeds(answer) : [];
  const now = useNow();
  const offerFor = useCaseOffers(
    answer,
    needs.map(({ materialId }) => materialId),
  );
  if (needs.length === 0) return null;

  return (
    <Card title={`还可以补充 ${needs.length} 种材料`}>
      <View className="upload-missing">
        <Text className="upload-missing__lead">手边有的可以先传;没有的专员上门时收。</Text>
        {needs.map((need) => (
          <MissingPaper
            key={need.materialId}
            caseId={view.agencyCase.caseId}
            offer={offerFor(need)}
            {...{ need, now, acting }}
          />
        ))}
      </View>
    </Card>
  );
}

/** Each paper once, however many items want it. */
function missingNeeds({ view }: CaseAnswer): ItemNeed[] {
  const needs = Object.values(view.missing).flat();
  return [...new Map(needs.map((need) => [need.materialId, need])).values()];
}

interface MissingPaperProps {
  readonly caseId: string;
  readonly need: ItemNeed;
  readonly offer: VaultOffer | undefined;
  /** ISO instant. */
  readonly now: string;
  readonly acting: CaseActing;
}

function MissingPaper({ caseId, need, offer, now, acting }: MissingPaperProps) {
  const { materialId, name } = need;
  const place = `missing.${caseId}.${materialId}`;
  const kept = useKeptFiles(place);
  const { files } = kept;
  const askCredits = useCredits(['paperEnding']);
  const until = useKeptValidity(place);
  const { validUntil } = until.form;
  const isExpired = expiredProblem(validUntil, dayOf(now)) !== undefined;
  const [isOpen, setOpen] = useState(() => hasKeptFiles(place));

  function setFiles(next: StoredFile[]): void {
    kept.setFiles(next);
    if (next.length === 0) until.say(null);
  }

  async function send(): Promise<void> {
    const fileIds = files.map(({ fileId }) => fileId);
    const payload = { materialId, name, fileIds, ...validityPart(validUntil) };
    if (validUntil !== null) await askCredits();
    if ((await acting.act({ type: 'SubmitMaterial', payload })) === undefined) return;
    kept.discard();
    until.discard();
  }

  function takeOver(taken: StoredFile[]): void {
    setFiles(taken);
    setOpen(true);
  }

  if (!isOpen)
    return (
      <View>
        <QuietButton onClick={() => setOpen(true)}>上传{name}</QuietButton>
        <VaultOfferNote {...{ offer, files, now }} onUse={takeOver} />
      </View>
    );
  return (
    <View className="upload-missing__paper">
      <Text className="upload-missing__name">{name}</Text>
      <VaultOfferNote {...{ offer, files, now }} onUse={setFiles} />
      <UploadField
        label={name}
        owner={{ scope: 'applicant', caseId }}
        files={files}
        place={place}
        onChange={setFiles}
      />
      <HandedValidity paperName={name} {...{ files, offer, now }} value={validUntil} onChange={until.say} />
      <Problem sentence={acting.problem} />
      {files.length === 0 || isExpired ? null : (
        <QuietButton isBusy={acting.isBusy} onClick={() => void send()}>
          交给专员
        </QuietButton>
      )}
    </View>
  );
}
