import { useState } from 'react';
import type { AssistanceKind } from '@/domain/agencyCase/AgencyCase';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { openFieldWords } from '../../staff/openFieldWords';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';
import { CaseStrip } from '../../staffCase/CaseStrip';
import { ContactCard } from '../../staffCase/ContactCard';
import { assistanceKinds } from '../assistanceKinds';

interface AssistFormProps {
  readonly answer: CaseAnswer;
}

/** 帮办 as it happens: what kind of help, and what came of it (H1, H2). */
export function AssistForm({ answer }: AssistFormProps) {
  const now = useNow();
  const { caseId } = answer.view.agencyCase;
  const [kind, setKind] = useState<AssistanceKind>('advice');
  const { words: summary, setWords: setSummary, savedAt, discard } = useKeptWords(`assistance.${caseId}`);
  const acting = useCaseAction('workbench', caseId);
  const { problems, send } = useCheckedAction({
    acting,
    type: 'RecordAssistance',
    payload: { kind, summary },
  });

  async function record(): Promise<void> {
    if ((await send()) === undefined) return;
    discard();
    leaveDone('已记录', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <ContactCard answer={answer} now={now} />
      <Card title="帮办方式">
        {assistanceKinds.map((each) => (
          <CheckRow
            key={each.kind}
            isRadio
            label={each.name}
            detail={each.detail}
            isChecked={each.kind === kind}
            onToggle={() => setKind(each.kind)}
          />
        ))}
      </Card>
      <Card title="帮办记录">
        <FormField label="做了什么,结果怎样" hint="企业能看到" problem={problems.summary}>
          <TextArea
            name="summary"
            label="做了什么,结果怎样"
            value={summary}
            placeholder="例如:讲解了备案流程,约定周五前一起核对申报表"
            onChange={setSummary}
          />
        </FormField>
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void record()}>
          记录帮办
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
