import { useState } from 'react';
import { z } from '@/domain/zod';
import { Text, View } from '@tarojs/components';
import { DraftFile } from '@/domain/request/RequestDraft';
import { Day } from '@/domain/shared/time';
import { UploadField } from '@/features/files/UploadField';
import { forgetWaiting, mayLeaveWaiting } from '@/features/files/waitingFiles';
import { useCredits } from '@/features/message/useCredits';
import { SavedNote } from '@/features/form/SavedNote';
import { useKeptForm } from '@/features/form/useKeptForm';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { filesProblem } from '../NewPaperForm/paperForm';
import type { PaperActing } from '../usePaper';
import { ValidityField } from '../ValidityField';
import type { PaperAnswer } from '../vaultTypes';

const VersionForm = z.object({ files: z.array(DraftFile), validUntil: Day.nullable() });
type VersionForm = z.infer<typeof VersionForm>;

interface NewVersionFormProps {
  readonly paper: PaperAnswer;
  readonly acting: PaperActing;
  /** ISO instant. */
  readonly now: string;
  readonly onDone: () => void;
}

/** The next version of a paper. What is prepared stays on the phone until it is saved. */
export function NewVersionForm({ paper, acting, now, onDone }: NewVersionFormProps) {
  const { paperId, enterpriseId, name } = paper;
  const place = `vaultVersion.${paperId}`;
  const [wasTried, setTried] = useState(false);
  const { form, savedAt, change, discard } = useKeptForm({
    key: place,
    schema: VersionForm,
    initial: (): VersionForm => ({ files: [], validUntil: null }),
  });
  const askCredits = useCredits(['paperEnding']);

  async function save(): Promise<void> {
    const { files, validUntil } = form;
    setTried(true);
    if (files.length === 0 || !(await mayLeaveWaiting(place))) return;

    if (validUntil !== null) await askCredits();
    if (!(await acting.addVersion({ fileIds: files.map(({ fileId }) => fileId), validUntil }))) return;
    discard();
    forgetWaiting(place);
    onDone();
  }

  return (
    <View>
      <Card title="新版本">
        <Text className="paper-desk__small">正在办理的办件仍用原来的版本,以后的申请用新的。</Text>
        <UploadField
          label={name}
          owner={{ scope: 'applicant', enterpriseId }}
          files={form.files}
          place={place}
          onChange={(files) => change((before) => ({ ...before, files }))}
        />
        <ValidityField
          value={form.validUntil}
          now={now}
          onChange={(validUntil) => change((before) => ({ ...before, validUntil }))}
        />
        <QuietButton onClick={onDone}>先不上传</QuietButton>
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem sentence={wasTried ? filesProblem(form.files) || acting.problem : acting.problem} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void save()}>
          保存为新版本
        </PrimaryButton>
      </BottomActions>
    </View>
  );
}
