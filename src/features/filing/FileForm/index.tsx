import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextField } from '@/components/TextField';
import { useCaseAction } from '../../caseView/useCaseAction';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { openFieldWords } from '../../staff/openFieldWords';
import { useCheckedAction } from '../../form/useCheckedAction';

interface FileFormProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
}

/** 申报: the number that the city's approval system gave; the promised limit runs from now (A2). */
export function FileForm({ answer, item }: FileFormProps) {
  const { caseId } = answer.view.agencyCase;
  const [externalNumber, setExternalNumber] = useState('');
  const acting = useCaseAction('workbench', caseId);
  const payload = { itemId: item.itemId, externalNumber };
  const { problems, send } = useCheckedAction({ acting, type: 'FileItem', payload });

  async function file(): Promise<void> {
    if ((await send()) !== undefined) leaveDone('已登记申报', staffPaths.case({ caseId }));
  }

  return (
    <>
      <Card title={item.state === 'refused' ? '重新申报' : '申报'}>
        <FormField label="审批系统受理编号" hint={limitWords(item)} problem={problems.externalNumber}>
          <TextField
            name="externalNumber"
            label="审批系统受理编号"
            value={externalNumber}
            onChange={setExternalNumber}
          />
        </FormField>
      </Card>
      <BottomActions>
        <Problem sentence={openFieldWords(problems, acting.problem)} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void file()}>
          登记申报
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function limitWords({ promisedLimitWd }: CaseItem): string {
  return promisedLimitWd === 0
    ? '即办事项,登记后当天应办结'
    : `登记后开始计时,承诺 ${promisedLimitWd} 个工作日`;
}
