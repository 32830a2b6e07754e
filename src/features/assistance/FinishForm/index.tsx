import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { confirmed } from '@/components/confirmed';
import { useCaseAction } from '../../caseView/useCaseAction';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { openFieldWords } from '../../staff/openFieldWords';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';
import { CaseStrip } from '../../staffCase/CaseStrip';

interface FinishFormProps {
  readonly answer: CaseAnswer;
}

/** The end of 帮办: what the enterprise has now. The working group then follows up (A5). */
export function FinishForm({ answer }: FinishFormProps) {
  const { caseId } = answer.view.agencyCase;
  const { words: summary, setWords: setSummary, savedAt, discard } = useKeptWords(`finish.${caseId}`);
  const acting = useCaseAction('workbench', caseId);
  const { problems, send } = useCheckedAction({ acting, type: 'FinishAssistance', payload: { summary } });

  async function finish(): Promise<void> {
    if (summary.trim() !== '' && !(await isSure())) return;
    if ((await send()) === undefined) return;
    discard();
    leaveDone('帮办已完成', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <Card title="帮办完成">
        <FormField label="帮办结果" hint="写明问题怎样解决,企业接下来做什么" problem={problems.summary}>
          <TextArea name="summary" label="帮办结果" value={summary} onChange={setSummary} />
        </FormField>
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void finish()}>
          帮办完成,转工作组回访
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function isSure(): Promise<boolean> {
  return confirmed({
    title: '帮办完成?',
    words: '完成后不能再记录帮办,工作组会回访企业。',
    yes: '完成',
  });
}
