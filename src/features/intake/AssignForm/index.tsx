import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { commandPayloads } from '@/domain/agencyCase/commands';
import { problemSentence } from '@/api/problemSentence';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { FormField } from '@/components/FormField';
import { LoadState } from '@/components/LoadState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import { useCatalogue } from '../../catalogue/useCatalogue';
import { leaveDone } from '../../staff/leavePage';
import { CaseLoader } from '../../staffCase/CaseLoader';
import { SpecialistChoice } from '../SpecialistChoice';
import { suggestedSpecialists } from '../suggestedSpecialists';
import { useAssign } from '../useAssign';
import { useSpecialists } from '../useSpecialists';
import './index.scss';

interface AssignFormProps {
  readonly scope: 'workbench' | 'supervision';
  readonly caseId: string;
  /** Where to go when done and there is no page behind. */
  readonly home: string;
}

const Reason = commandPayloads.AssignSpecialist.shape.reason;

/** One named specialist for the case: field and load shown, the best fit suggested (P2, O2, O3). */
export function AssignForm({ scope, caseId, home }: AssignFormProps) {
  // Asked beside the case, so that the page asks once.
  useSpecialists(scope);
  useCatalogue();
  return (
    <CaseLoader scope={scope} caseId={caseId}>
      {(answer) => <ChooseSpecialist {...{ scope, caseId, home, answer }} />}
    </CaseLoader>
  );
}

function ChooseSpecialist({
  scope,
  caseId,
  home,
  answer,
}: AssignFormProps & { readonly answer: CaseAnswer }) {
  const { agencyCase } = answer.view;
  const specialists = useSpecialists(scope);
  const { departments } = useCatalogue();
  const { assign, isBusy, problem } = useAssign({ scope, caseId });
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [reason, setReason] = useState('');
  const [hint, setHint] = useState('');

  if (specialists.data === undefined)
    return (
      <LoadState
        isLoading={specialists.isFetching}
        error={specialists.error === null ? '' : problemSentence(specialists.error)}
        onRetry={() => void specialists.refetch()}
      />
    );

  const current = agencyCase.specialist;
  const others = specialists.data.filter((each) => each.accountId !== current?.accountId);
  const ranked = suggestedSpecialists({ agencyCase, specialists: others, departments });
  const choice = chosen ?? ranked.find((each) => each.isSuggested)?.accountId;
  if (ranked.length === 0)
    return <EmptyState title="还没有可以指派的专员" words="请工作组先在“人员”里邀请专员加入。" />;

  async function send(): Promise<void> {
    const refusal = problemOfChoice({ choice, reason, isChange: current !== null });
    setHint(refusal);
    if (refusal === '' && choice !== undefined && (await assign({ specialistId: choice, reason })))
      leaveDone('已指派', home);
  }

  return (
    <>
      <Card title={agencyCase.project.name}>
        <Text className="assign__case">{caseLine(answer)}</Text>
      </Card>
      <Card title={current === null ? '由谁来服务' : `现由${current.name}服务,改派给`}>
        <SpecialistChoice specialists={ranked} chosen={choice} onChoose={setChosen} />
      </Card>
      <Card>
        <FormField
          label={current === null ? '指派说明' : '改派原因'}
          isOptional={current === null}
          hint="企业和专员都能看到"
        >
          <TextArea
            name="reason"
            label={current === null ? '指派说明' : '改派原因'}
            value={reason}
            placeholder={current === null ? '例如:企业希望本周内上门' : '例如:原专员岗位调整'}
            onChange={setReason}
          />
        </FormField>
      </Card>
      <BottomActions>
        <Problem sentence={hint === '' ? problem : hint} />
        <PrimaryButton isBusy={isBusy} onClick={() => void send()}>
          {current === null ? '指派' : '改派'}
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

function caseLine({ view: { agencyCase } }: CaseAnswer): string {
  const { enterprise, items, mode } = agencyCase;
  return `${enterprise.name} · ${mode === 'agency' ? `代办 ${items.length} 个事项` : '帮办'}`;
}

interface Choice {
  readonly choice: string | undefined;
  readonly reason: string;
  /** Taking a case from a colleague needs a reason that everyone can read. */
  readonly isChange: boolean;
}

function problemOfChoice({ choice, reason, isChange }: Choice): string {
  if (choice === undefined) return '请选择一位专员。';
  if (isChange && reason.trim() === '') return '请写明改派原因,企业和专员都能看到。';
  return Reason.safeParse(reason).error?.issues[0]?.message ?? '';
}
