import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { HandoverEntry, HandoverList } from '@/domain/agencyCase/Paper';
import { formatDeadline, formatMoment } from '@/domain/schedule/peopleDates';
import { dayOf } from '@/domain/shared/time';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useNow } from '@/features/live/useNow';
import { ReasonSheet } from '@/features/progress/ReasonSheet';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import './index.scss';

interface HandoverCheckProps {
  readonly answer: CaseAnswer;
  readonly list: HandoverList;
  readonly onDone: () => void;
}

const leads = {
  toSpecialist: '专员收下了这些材料。请逐项核对,都对就确认。',
  toEnterprise: '专员把这些材料还给您。请逐项核对,都收到就确认。',
} as const;

/** 双向交接清单: line by line, then confirmed, or disputed with a reason. */
export function HandoverCheck({ answer, list, onDone }: HandoverCheckProps) {
  const now = useNow();
  const acting = useCaseAction('applicant', answer.view.agencyCase.caseId);
  const [checkedIds, setCheckedIds] = useState<readonly string[]>([]);
  const [isDisputing, setDisputing] = useState(false);
  const { handoverId, entries } = list;
  const left = entries.length - checkedIds.length;

  async function confirm(): Promise<void> {
    const payload = { handoverId, signedPaperFileId: null };
    if ((await acting.act({ type: 'ConfirmHandover', payload })) !== undefined) onDone();
  }

  async function dispute(reason: string): Promise<boolean> {
    const payload = { handoverId, reason };
    const isDone = (await acting.act({ type: 'DisputeHandover', payload })) !== undefined;
    if (isDone) onDone();
    return isDone;
  }

  return (
    <>
      <Text className="handover-check__lead">{leads[list.direction]}</Text>
      <Card title={`${formatMoment(list.recordedAt, now)} 的清单`}>
        {entries.map((entry) => (
          <CheckRow
            key={entry.entryId}
            isChecked={checkedIds.includes(entry.entryId)}
            onToggle={() => setCheckedIds(toggled(checkedIds, entry.entryId))}
            label={entry.name}
            detail={countWords(entry)}
            note={
              entry.dueBackOn === undefined ? undefined : `${formatDeadline(entry.dueBackOn, dayOf(now))}归还`
            }
          />
        ))}
      </Card>
      <BottomActions>
        <Problem sentence={isDisputing ? '' : acting.problem} />
        <PrimaryButton isBusy={acting.isBusy} isDisabled={left > 0} onClick={() => void confirm()}>
          {left > 0 ? `还有 ${left} 项没有核对` : '确认无误'}
        </PrimaryButton>
        <QuietButton onClick={() => setDisputing(true)}>有异议</QuietButton>
      </BottomActions>
      <ReasonSheet
        place={handoverId}
        isOpen={isDisputing}
        title="对清单有异议"
        consequence="请写明哪一项不对。专员会马上收到,与您核对后重新登记。"
        label="异议"
        confirmText="提交异议"
        acting={acting}
        onConfirm={dispute}
        onClose={() => setDisputing(false)}
      />
    </>
  );
}

function countWords({ kind, count }: HandoverEntry): string {
  return `${kind === 'original' ? '原件' : '复印件'} ${count} 份`;
}

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}
