import { useState } from 'react';
import { useMe } from '@/features/account/useMe';
import { useAskAlong } from '@/features/live/useAskAlong';
import { goTo } from '@/features/navigation/routes';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { QuietButton } from '@/components/QuietButton';
import { RadioGroup } from '@/components/RadioGroup';
import { SegmentTabs } from '@/components/SegmentTabs';
import { firstVaultQuestion } from '../firstVaultQuestion';
import { OriginalsOut } from '../OriginalsOut';
import { VaultDesk } from '../VaultDesk';

export type VaultTab = 'papers' | 'originals';

const tabs = [
  { value: 'papers', label: '材料' },
  { value: 'originals', label: '原件在哪里' },
] as const;

interface VaultRoomProps {
  /** The first of my enterprises where none is given. */
  readonly enterpriseId: string | undefined;
  readonly projectName: string | undefined;
  readonly firstTab: VaultTab;
}

/** 材料库 of one of the person's enterprises. */
export function VaultRoom({ enterpriseId, projectName, firstTab }: VaultRoomProps) {
  const { me, isLoading, error, refresh } = useMe();
  const [chosenId, setChosenId] = useState(enterpriseId);
  const [tab, setTab] = useState<VaultTab>(firstTab);
  useAskAlong(me === undefined ? [firstVaultQuestion({ enterpriseId, projectName, tab: firstTab })] : []);
  if (me === undefined) return <LoadState isLoading={isLoading} error={error} onRetry={refresh} />;

  const { enterprises } = me;
  const [first] = enterprises;
  if (first === undefined)
    return (
      <EmptyState title="还没有绑定企业" words="材料存在企业名下,先绑定一次企业。">
        <QuietButton onClick={() => goTo('enterprise')}>绑定企业</QuietButton>
      </EmptyState>
    );

  const shownId = chosenId ?? first.enterpriseId;
  const isWaiting = enterprises.some(({ enterpriseId: id, scope }) => id === shownId && scope.kind === 'own');
  return (
    <>
      {enterprises.length < 2 ? null : (
        <Card title="哪家企业的">
          <RadioGroup label="哪家企业的">
            {enterprises.map((each) => (
              <CheckRow
                key={each.enterpriseId}
                isRadio
                label={each.name}
                isChecked={each.enterpriseId === shownId}
                onToggle={() => setChosenId(each.enterpriseId)}
              />
            ))}
          </RadioGroup>
        </Card>
      )}
      {isWaiting ? <WaitingRoom /> : <Shelves {...{ shownId, projectName, tab }} onTab={setTab} />}
    </>
  );
}

interface ShelvesProps extends Pick<VaultRoomProps, 'projectName'> {
  readonly shownId: string;
  readonly tab: VaultTab;
  readonly onTab: (tab: VaultTab) => void;
}

function Shelves({ shownId, projectName, tab, onTab }: ShelvesProps) {
  return (
    <>
      <SegmentTabs tabs={tabs} value={tab} onChange={onTab} />
      {tab === 'papers' ? (
        <VaultDesk key={shownId} enterpriseId={shownId} projectName={projectName} />
      ) : (
        <OriginalsOut key={shownId} enterpriseId={shownId} />
      )}
    </>
  );
}

/** A credit code is public: before the window has looked, nobody sees what an enterprise keeps. */
function WaitingRoom() {
  return (
    <EmptyState
      title="窗口确认后才能看"
      words="窗口核对您的绑定后,这里能看材料和原件。现在就可以提交申请,交的材料会存到这里。"
    >
      <QuietButton onClick={() => goTo('request', { mode: 'agency' })}>我要代办</QuietButton>
    </EmptyState>
  );
}
