import { useState } from 'react';
import type { CaseRow } from '@/domain/agencyCase/CaseRow';
import { useMe } from '@/features/account/useMe';
import { CaseList } from '@/features/caseList/CaseList';
import { mySources } from '@/features/caseList/mySources';
import { goTo } from '@/features/navigation/routes';
import { useUnreadBadge } from '@/features/message/useUnreadBadge';
import { DueNote } from '@/features/worklist/DueNote';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { PageFrame } from '@/components/PageFrame';
import { PrimaryButton } from '@/components/PrimaryButton';
import { SegmentTabs } from '@/components/SegmentTabs';

const tabs = [
  { value: 'open', label: '在办' },
  { value: 'ended', label: '已结束' },
] as const;

export default function CasesPage() {
  const { me, isLoading, error, refresh } = useMe();
  useUnreadBadge();
  const [filter, setFilter] = useState<'open' | 'ended'>('open');

  return (
    <PageFrame>
      <SegmentTabs tabs={tabs} value={filter} onChange={setFilter} />
      {error !== '' ? (
        <LoadState isLoading={isLoading} error={error} onRetry={refresh} />
      ) : me?.enterprises.length === 0 ? (
        <NoCases isOpen />
      ) : (
        <CaseList
          key={filter}
          source={mySources[filter]}
          viewer="enterprise"
          onOpen={({ caseId }) => goTo('case', { caseId })}
          {...(filter === 'open' ? { titleOf: titleOfOpen, renderNote: noteOfMine } : {})}
          empty={<NoCases isOpen={filter === 'open'} />}
        />
      )}
    </PageFrame>
  );
}

/** The list comes with what waits for us on top. */
function titleOfOpen({ turn }: CaseRow): string {
  return turn.holder === 'enterprise' ? '等您处理' : '正在办理';
}

function noteOfMine(row: CaseRow, now: string) {
  return row.turn.holder === 'enterprise' ? <DueNote row={row} now={now} /> : null;
}

function NoCases({ isOpen }: { readonly isOpen: boolean }) {
  if (!isOpen) return <EmptyState title="还没有结束的办件" words="办结、撤回或终止的办件会在这里。" />;

  return (
    <EmptyState title="还没有在办的办件" words="提交申请后,每一步进展都会在这里。">
      <PrimaryButton onClick={() => goTo('home')}>去提交申请</PrimaryButton>
    </EmptyState>
  );
}
