import { useState } from 'react';
import { Text } from '@tarojs/components';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { transport } from '@/api/transport';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import { SignerCapacity, type MandateTerms } from '@/domain/mandate/Mandate';
import { DraftFile } from '@/domain/request/RequestDraft';
import { shortText, textProblem } from '@/domain/shared/text';
import { z } from '@/domain/zod';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import { UploadField } from '../../files/UploadField';
import { SavedNote } from '../../request/SavedNote';
import { forgetWaiting } from '../../files/waitingFiles';
import { useKeptForm } from '../../staff/useKeptForm';
import { CapacityChoice } from '../SignCard';
import { useSignMandate } from '../useSignMandate';
import '../mandate.scss';

interface PaperMandateFormProps {
  readonly agencyCase: AgencyCase;
  readonly terms: MandateTerms;
}

const KeptSigning = z.object({
  files: z.array(DraftFile),
  signerName: z.string(),
  capacity: z.union([SignerCapacity, z.literal('')]),
});
type KeptSigning = z.infer<typeof KeptSigning>;

const SignerName = shortText('委托书上的签署人', 20);

const nothingSigned: KeptSigning = { files: [], signerName: '', capacity: '' };

/** 收到纸质委托书: signed with ink at the visit or at the counter; its photo goes into the case. */
export function PaperMandateForm({ agencyCase, terms }: PaperMandateFormProps) {
  const { caseId } = agencyCase;
  const place = `paperMandate.${caseId}.`;
  const kept = useKeptForm({ key: place, schema: KeptSigning, initial: () => nothingSigned });
  const { files, signerName, capacity } = kept.form;
  const wrongSigner = textProblem(SignerName, signerName);
  const set = (part: Partial<KeptSigning>) => kept.change((typed) => ({ ...typed, ...part }));
  const [wasTried, setTried] = useState(false);
  const [blankProblem, setBlankProblem] = useState('');
  const sending = useSignMandate('workbench', caseId);

  async function openBlank(): Promise<void> {
    try {
      await transport.openFile(await api.workbench.cases.blankMandate.query({ caseId }));
      setBlankProblem('');
    } catch (error) {
      setBlankProblem(problemSentence(error));
    }
  }

  async function register(): Promise<void> {
    setTried(true);
    if (wrongSigner !== undefined || capacity === '' || files.length === 0) return;

    const photos = files.map(({ fileId }) => ({ fileId }));
    const said = { way: 'paper', signerName: signerName.trim(), capacity, photos } as const;
    const signing = { ...said, signature: null, picture: null, readText: '' };
    if (!(await sending.send({ terms, signing }))) return;
    kept.discard();
    forgetWaiting(place);
  }

  return (
    <>
      <Card title="收到纸质委托书">
        <Text className="mandate__words">企业不便在手机上签时使用:打印待签的委托书,签字盖章后拍照上传。</Text>
        <QuietButton onClick={() => void openBlank()}>打开待签的委托书(Word)</QuietButton>
        <Problem sentence={blankProblem} />
        <FormField
          label="签好的委托书"
          problem={wasTried && files.length === 0 ? '请上传已签字的委托书照片。' : ''}
        >
          <UploadField
            label="签好的委托书"
            owner={{ scope: 'workbench', caseId }}
            files={files}
            place={place}
            most={10}
            onChange={(next) => set({ files: next })}
          />
        </FormField>
        <FormField label="签署人姓名" problem={wasTried ? (wrongSigner ?? '') : ''}>
          <TextField
            name="signerName"
            label="签署人姓名"
            value={signerName}
            onChange={(next) => set({ signerName: next })}
          />
        </FormField>
        <FormField label="签署人身份" problem={wasTried && capacity === '' ? '请选择签署人身份。' : ''}>
          <CapacityChoice value={capacity} onChange={(next) => set({ capacity: next })} />
        </FormField>
      </Card>
      <BottomActions>
        <SavedNote savedAt={kept.savedAt} />
        <Problem sentence={sending.problem} />
        <PrimaryButton isBusy={sending.isBusy} onClick={() => void register()}>
          登记纸质委托书
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
