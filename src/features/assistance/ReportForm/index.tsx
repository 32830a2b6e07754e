import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { itemsIn } from '@/domain/agencyCase/caseFacts';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { useCaseAction } from '../../caseView/useCaseAction';
import { progressPhrases } from '../../filing/progressPhrases';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { openFieldWords } from '../../staff/openFieldWords';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptWords } from '../../form/useKeptWords';
import { CaseStrip } from '../../staffCase/CaseStrip';

interface ReportFormProps {
  readonly answer: CaseAnswer;
}

/** Progress told before anybody asks (A3): the enterprise gets a message. */
export function ReportForm({ answer }: ReportFormProps) {
  const { agencyCase } = answer.view;
  const { caseId } = agencyCase;
  const { words, setWords, savedAt, discard } = useKeptWords(`report.${caseId}`);
  const [itemId, setItemId] = useState<string | null>(null);
  const acting = useCaseAction('workbench', caseId);
  const { problems, send } = useCheckedAction({ acting, type: 'ReportProgress', payload: { words, itemId } });
  const underway = itemsIn(agencyCase, 'preparing', 'filed', 'correcting', 'approved');

  async function report(): Promise<void> {
    if ((await send()) === undefined) return;
    discard();
    leaveDone('已告知企业', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <Card title="汇报进展">
        <PhraseChips label="常用进展" phrases={progressPhrases} onChoose={setWords} />
        <FormField label="进展" hint="写明做了什么、接下来是什么、大约到什么时候" problem={problems.words}>
          <TextArea
            name="words"
            label="进展"
            value={words}
            placeholder="可以从上面选一条再修改"
            onChange={setWords}
          />
        </FormField>
      </Card>
      {underway.length === 0 ? null : (
        <Card title="关于哪个事项">
          <CheckRow isRadio label="整个办件" isChecked={itemId === null} onToggle={() => setItemId(null)} />
          {underway.map((item) => (
            <CheckRow
              key={item.itemId}
              isRadio
              label={item.name}
              isChecked={itemId === item.itemId}
              onToggle={() => setItemId(item.itemId)}
            />
          ))}
        </Card>
      )}
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void report()}>
          告知企业
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
