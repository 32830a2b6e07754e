import { useState } from 'react';
import { Text } from '@tarojs/components';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import { transport } from '@/api/transport';
import type { AgencyCase } from '@/domain/agencyCase/AgencyCase';
import type { MandateTerms } from '@/domain/mandate/Mandate';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { SavedNote } from '../../form/SavedNote';
import { forgetWaiting } from '../../files/waitingFiles';
import { useKeptForm } from '../../form/useKeptForm';
import { nothingSigned, PaperSigning, paperSigningProblems, paperSigningWish } from '../paperSigning';
import { PaperSigningFields } from '../PaperSigningFields';
import { useSignMandate } from '../useSignMandate';
import '../mandate.scss';

interface PaperMandateFormProps {
  readonly agencyCase: AgencyCase;
  readonly terms: MandateTerms;
}

/** 收到纸质委托书: signed with ink at the visit or at the counter; its photo goes into the case. */
export function PaperMandateForm({ agencyCase, terms }: PaperMandateFormProps) {
  const { caseId } = agencyCase;
  const place = `paperMandate.${caseId}.`;
  const kept = useKeptForm({ key: place, schema: PaperSigning, initial: () => nothingSigned });
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
    const signing = paperSigningWish(kept.form);
    if (signing === undefined) return;

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
        <PaperSigningFields
          owner={{ scope: 'workbench', caseId }}
          place={place}
          value={kept.form}
          problems={wasTried ? paperSigningProblems(kept.form) : {}}
          onChange={(part) => kept.change((typed) => ({ ...typed, ...part }))}
        />
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
