import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useNow } from '@/features/live/useNow';
import { SegmentTabs } from '@/components/SegmentTabs';
import { CaseActions } from '../CaseActions';
import { CaseTop } from '../CaseTop';
import { CaseTab, type CaseTabName } from './CaseTab';
import './index.scss';

interface ApplicantCaseProps {
  readonly answer: CaseAnswer;
  /** Right after handing in: the number and what comes next stand on top. */
  readonly isNew: boolean;
}

const agencyTabs = [
  { value: 'overview', label: '总览' },
  { value: 'items', label: '事项' },
  { value: 'papers', label: '材料' },
  { value: 'history', label: '记录' },
] as const;

/** 帮办 has no items: the enterprise files them itself. */
const assistTabs = agencyTabs.filter(({ value }) => value !== 'items');

/** One case as its enterprise sees it: whose turn first, what to do at the thumb, the rest behind tabs. */
export function ApplicantCase({ answer, isNew }: ApplicantCaseProps) {
  const now = useNow();
  const [tab, setTab] = useState<CaseTabName>('overview');
  const { agencyCase } = answer.view;
  const acting = useCaseAction('applicant', agencyCase.caseId);

  return (
    <>
      <CaseTop answer={answer} now={now} isNew={isNew} />
      <View className="applicant-case__tabs">
        <SegmentTabs
          tabs={agencyCase.mode === 'agency' ? agencyTabs : assistTabs}
          value={tab}
          onChange={setTab}
        />
      </View>
      <CaseTab tab={tab} answer={answer} now={now} acting={acting} />
      <CaseActions answer={answer} acting={acting} />
    </>
  );
}
