import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { confirmed } from '@/components/confirmed';
import { useCaseAction } from '../../caseView/useCaseAction';
import type { CaseIntent } from '../../caseView/CaseGateway';
import { UploadField } from '../../files/UploadField';
import { useKeptFiles } from '../../files/useKeptFiles';
import { leaveDone } from '../leavePage';
import { staffPaths } from '../staffPaths';

/** Where the phone keeps the photo of this signed paper until it is handed in. */
export function signedPaperPlace(paperId: string): string {
  return `signed.${paperId}.`;
}

interface SignedPaperProps {
  readonly answer: CaseAnswer;
  /** What the enterprise signed: 交接清单, 签收单. */
  readonly paperName: string;
  /** Tells this list or receipt from all others. */
  readonly paperId: string;
  /** What is sent once the photo is there. */
  readonly intentOf: (signedPaperFileId: string) => CaseIntent;
}

/**
 * Confirms for an enterprise that signed on paper. Only its own signature, shown on a photo, lets the specialist do
 * so: he made the list himself.
 */
export function SignedPaper({ answer, paperName, paperId, intentOf }: SignedPaperProps) {
  const { caseId } = answer.view.agencyCase;
  const acting = useCaseAction('workbench', caseId);
  const place = signedPaperPlace(paperId);
  const { files, setFiles, discard } = useKeptFiles(place);
  const [hint, setHint] = useState('');

  async function confirm(): Promise<void> {
    const photo = files[0];
    setHint(photo === undefined ? `请上传企业签字的${paperName}照片。` : '');
    if (photo === undefined || !(await isSure(paperName))) return;
    if ((await acting.act(intentOf(photo.fileId))) === undefined) return;
    discard();
    leaveDone('已登记', staffPaths.case({ caseId }));
  }

  return (
    <>
      <Card title="企业在纸上签了字">
        <FormField label={`签字的${paperName}`} hint="签名、日期和每一行都要看得清" problem={hint}>
          <UploadField
            label={`签字的${paperName}`}
            owner={{ scope: 'workbench', caseId }}
            files={files}
            place={place}
            most={1}
            onChange={setFiles}
          />
        </FormField>
      </Card>
      <BottomActions>
        <Problem sentence={acting.problem} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void confirm()}>
          代企业确认
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function isSure(paperName: string): Promise<boolean> {
  return confirmed({
    title: '代企业确认?',
    words: `请确认企业已在${paperName}上签字。确认后不能撤回,企业能看到这张照片。`,
    yes: '已签字',
  });
}
