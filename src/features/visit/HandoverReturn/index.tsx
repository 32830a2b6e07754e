import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { remainingWords } from '@/domain/schedule/peopleDates';
import { dayOf, type Day } from '@/domain/shared/time';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { Stepper } from '@/components/Stepper';
import { EmptyState } from '@/components/EmptyState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { CheckRow } from '@/components/CheckRow';
import { loanWords } from '../../caseView/loanWords';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useNow } from '../../live/useNow';
import { leaveDone } from '../../staff/leavePage';
import { staffPaths } from '../../staff/staffPaths';
import { useCheckedAction } from '../../form/useCheckedAction';
import { CaseStrip } from '../../staffCase/CaseStrip';
import { LoanCard } from '../LoanCard';
import { papersReturned, returnLines, type ReturnLine } from '../returnLines';
import { sayDeadline } from '@/features/caseView/sayDay';
import './index.scss';

interface HandoverReturnProps {
  readonly answer: CaseAnswer;
}

/** Originals on their way back; they count as held until the enterprise has checked the list. */
export function HandoverReturn({ answer }: HandoverReturnProps) {
  const now = useNow();
  const { caseId } = answer.view.agencyCase;
  const acting = useCaseAction('workbench', caseId);
  const [changed, setChanged] = useState<Readonly<Record<string, Partial<ReturnLine>>>>({});
  const lines = returnLines(answer.view.originalsToReturn).map((line) => ({
    ...line,
    ...changed[line.entryId],
  }));
  const payload = { direction: 'toEnterprise' as const, papers: papersReturned(lines) };
  const { problems, send } = useCheckedAction({ acting, type: 'RecordHandover', payload });

  async function record(): Promise<void> {
    if ((await send()) !== undefined) leaveDone('已登记归还', staffPaths.case({ caseId }));
  }

  if (lines.length === 0)
    return <EmptyState title="没有要归还的原件" words="专员手上的原件都已归还,或正在等企业核对。" />;

  return (
    <>
      <CaseStrip answer={answer} />
      <Card title="归还的原件">
        {lines.map((line) => (
          <ReturnRow
            key={line.entryId}
            line={line}
            today={dayOf(now)}
            due={dueWords({ line, answer, now })}
            onChange={(part) =>
              setChanged((before) => ({
                ...before,
                [line.entryId]: { ...before[line.entryId], ...part },
              }))
            }
          />
        ))}
      </Card>
      <LoanCard answer={answer} />
      <BottomActions>
        <Problem sentence={problems.papers ?? acting.problem} />
        <PrimaryButton isBusy={acting.isBusy} onClick={() => void record()}>
          归还 {payload.papers.length} 种原件
        </PrimaryButton>
      </BottomActions>
    </>
  );
}

interface ReturnRowProps {
  readonly line: ReturnLine;
  readonly due: string;
  readonly today: Day;
  readonly onChange: (part: Partial<ReturnLine>) => void;
}

function ReturnRow({ line, due, today, onChange }: ReturnRowProps) {
  return (
    <View className="return-row">
      <CheckRow
        label={line.name}
        detail={due}
        note={line.loan === null ? undefined : `在${loanWords(line.loan, today)}`}
        isChecked={line.isTaken}
        onToggle={() => onChange({ isTaken: !line.isTaken })}
      />
      {line.isTaken && line.held > 1 ? (
        <View className="return-row__count">
          <Text className="return-row__held">手上 {line.held} 份,归还</Text>
          <Stepper
            label={`${line.name}归还份数`}
            value={line.count}
            least={1}
            most={line.held}
            onChange={(count) => onChange({ count })}
          />
        </View>
      ) : null}
    </View>
  );
}

interface DueWords extends HandoverReturnProps {
  readonly line: ReturnLine;
  readonly now: string;
}

function dueWords({ line, answer, now }: DueWords): string {
  if (line.dueBackOn === null) return `${line.held} 份`;

  const left = answer.remaining[line.dueBackOn];
  const today = dayOf(now);
  const words =
    left === undefined ? '' : `,${remainingWords({ leftWd: left, dueOn: line.dueBackOn, today })}`;
  return `${line.held} 份 · 约定${sayDeadline(line.dueBackOn, today)}归还${words}`;
}
