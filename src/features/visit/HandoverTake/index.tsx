import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { dayOf } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { SavedNote } from '../../form/SavedNote';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { useKeptForm } from '../../form/useKeptForm';
import { CaseStrip } from '../../staffCase/CaseStrip';
import { KeptHandover } from '../keptLines';
import { papersTaken, wantedLines } from '../paperLines';
import { PaperLines } from '../PaperLines';
import { paperProblems } from '../paperProblems';

interface HandoverTakeProps {
  readonly answer: CaseAnswer;
}

/** Papers that come after the visit: a list of their own, which the enterprise checks too. */
export function HandoverTake({ answer }: HandoverTakeProps) {
  const now = useNow();
  const today = dayOf(now);
  const { agencyCase } = answer.view;
  const { caseId } = agencyCase;
  const acting = useCaseAction('workbench', caseId);
  const { form, savedAt, change, discard } = useKeptForm({
    key: `handover.${caseId}.${agencyCase.handoverLists.length}`,
    schema: KeptHandover,
    initial: () => ({ lines: wantedLines(agencyCase, today) }),
  });
  const payload = { direction: 'toSpecialist' as const, papers: papersTaken(form.lines) };
  const { problems, send } = useCheckedAction({ acting, type: 'RecordHandover', payload });

  async function record(): Promise<void> {
    if ((await send()) === undefined) return;
    discard();
    leaveDone('已登记', staffPaths.case({ caseId }));
  }

  return (
    <>
      <CaseStrip answer={answer} />
      <Card title="补收的材料">
        <PaperLines
          lines={form.lines}
          today={today}
          problems={paperProblems(problems, form.lines)}
          onChange={(edit) => change((typed) => ({ lines: edit(typed.lines) }))}
        />
      </Card>
      <BottomActions>
        <SavedNote savedAt={savedAt} />
        <Problem sentence={problems.papers ?? acting.problem} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void record()}>
          {payload.papers.length === 0 ? '登记接收' : `登记接收 ${payload.papers.length} 种材料`}
        </PrimaryButton>
      </BottomActions>
    </>
  );
}
