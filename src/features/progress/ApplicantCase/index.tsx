import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { InquiryCards } from '@/features/answering/InquiryCards';
import { MeetingCards } from '@/features/answering/MeetingCards';
import { useCaseAction } from '@/features/caseView/useCaseAction';
import { useTalkTab } from '@/features/conversation/useTalkTab';
import { useNow } from '@/features/live/useNow';
import { SegmentTabs } from '@/components/SegmentTabs';
import { CaseActions } from '../CaseActions';
import { CaseTop } from '../CaseTop';
import { PrintedSlip } from '../PrintedSlip';
import { CaseTab, type CaseTabName } from './CaseTab';
import './index.scss';

interface ApplicantCaseProps {
  readonly answer: CaseAnswer;
  /** Right after handing in: the number and what comes next stand on top. */
  readonly isNew: boolean;
  /** The tab to begin with; 总览 when absent. */
  readonly firstTab?: CaseTabName;
}

const agencyTabs = [
  { value: 'overview', label: '总览' },
  { value: 'items', label: '事项' },
  { value: 'papers', label: '材料' },
  { value: 'talk', label: '沟通' },
  { value: 'history', label: '记录' },
] as const;

/** 帮办 has no items: the enterprise files them itself. */
const assistTabs = agencyTabs.filter(({ value }) => value !== 'items');

/** One case as its enterprise sees it: whose turn first, what to do at the thumb, the rest behind tabs. */
export function ApplicantCase({ answer, isNew, firstTab = 'overview' }: ApplicantCaseProps) {
  const now = useNow();
  const [tab, setTab] = useState<CaseTabName>(firstTab);
  const { agencyCase } = answer.view;
  const unread = useTalkTab({ scope: 'applicant', caseId: agencyCase.caseId });
  const tabs = agencyCase.mode === 'agency' ? agencyTabs : assistTabs;
  const acting = useCaseAction('applicant', agencyCase.caseId);

  return (
    <>
      <PrintedSlip agencyCase={agencyCase} />
      <CaseTop answer={answer} now={now} isNew={isNew} />
      <InquiryCards answer={answer} now={now} acting={acting} />
      <MeetingCards answer={answer} now={now} />
      <View className="applicant-case__tabs">
        <SegmentTabs
          tabs={tabs.map((each) => (each.value === 'talk' ? { ...each, ...unread } : each))}
          value={tab}
          onChange={setTab}
        />
      </View>
      <CaseTab {...{ tab, answer, now, acting, isNew }} />
      {tab === 'talk' ? null : <CaseActions answer={answer} acting={acting} />}
    </>
  );
}
