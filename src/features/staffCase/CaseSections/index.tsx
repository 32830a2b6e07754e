import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { EmptyState } from '@/components/EmptyState';
import { SegmentTabs } from '@/components/SegmentTabs';
import { CaseHistory } from '../../caseView/CaseHistory';
import { CorrectionCards } from '../../caseView/CorrectionCards';
import { DeferralCards } from '../../caseView/DeferralCards';
import { DeliveryCards } from '../../caseView/DeliveryCards';
import { HandoverCards } from '../../caseView/HandoverCards';
import { HeldOriginals } from '../../caseView/HeldOriginals';
import { ItemBoard } from '../../caseView/ItemBoard';
import { SubmittedPapers } from '../../caseView/SubmittedPapers';
import { useTalkTab } from '../../conversation/useTalkTab';
import { NoticeList } from '../NoticeList';
import type { ApiScope } from '../../caseView/CaseGateway';

interface CaseSectionsProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
  readonly renderItemActions?: (item: CaseItem) => ReactNode;
  /** The conversation; the working group only reads it, and so carries another. */
  readonly renderTalk: () => ReactNode;
  readonly beginsWithTalk?: boolean;
  /** Whether the conversation, with its own place at the thumb, is what shows. */
  readonly onTalk?: (isTalking: boolean) => void;
}

const tabs = [
  { value: 'items', label: '事项' },
  { value: 'papers', label: '材料' },
  { value: 'talk', label: '沟通' },
  { value: 'history', label: '记录' },
] as const;
type Tab = (typeof tabs)[number]['value'];

/** Everything that a case holds, in four parts. 帮办 has no items, so it begins with what happened. */
export function CaseSections(props: CaseSectionsProps) {
  const { agencyCase } = props.answer.view;
  const shown = agencyCase.mode === 'assist' ? tabs.slice(1) : tabs;
  const usual = agencyCase.mode === 'assist' ? 'history' : 'items';
  const [tab, setTab] = useState<Tab>(props.beginsWithTalk ? 'talk' : usual);
  const unread = useTalkTab({ scope: props.scope, caseId: agencyCase.caseId });

  return (
    <View>
      <SegmentTabs
        tabs={shown.map((each) => (each.value === 'talk' ? { ...each, ...unread } : each))}
        value={tab}
        onChange={(next) => {
          setTab(next);
          props.onTalk?.(next === 'talk');
        }}
      />
      {sections[tab](props)}
    </View>
  );
}

const sections: Readonly<Record<Tab, (props: CaseSectionsProps) => ReactNode>> = {
  items: ItemSection,
  papers: PaperSection,
  talk: ({ renderTalk }) => renderTalk(),
  history: ({ answer, now }) => (
    <View>
      <NoticeList notices={answer.notices} now={now} />
      <CaseHistory view={answer.view} now={now} />
    </View>
  ),
};

function ItemSection({ scope, answer, now, renderItemActions }: CaseSectionsProps) {
  return (
    <View>
      <ItemBoard scope={scope} answer={answer} now={now} renderActions={renderItemActions} />
      <CorrectionCards scope={scope} answer={answer} now={now} />
      <DeliveryCards scope={scope} answer={answer} now={now} />
    </View>
  );
}

function PaperSection({ scope, answer, now }: CaseSectionsProps) {
  const { submissions, handoverLists, deferrals } = answer.view.agencyCase;
  if (submissions.length + handoverLists.length + deferrals.length === 0)
    return <EmptyState title="还没有材料" words="上门接收或企业上传的材料会出现在这里。" />;

  return (
    <View>
      <HeldOriginals answer={answer} now={now} />
      <DeferralCards answer={answer} now={now} />
      <SubmittedPapers scope={scope} answer={answer} now={now} />
      <HandoverCards answer={answer} now={now} />
    </View>
  );
}
