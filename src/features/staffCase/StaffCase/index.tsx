import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import type { ItemAction } from '@/domain/agencyCase/itemActions';
import { QuietButton } from '@/components/QuietButton';
import { ReleasedCard } from '../../complaint/ReleasedCard';
import { Conversation } from '../../conversation/Conversation';
import { KeptReceiptNote } from '../../delivery/KeptReceiptNote';
import { IntakePanel } from '../../intake/IntakePanel';
import { useNow } from '../../live/useNow';
import { MandateCard } from '../../mandate/MandateCard';
import { ForecastCard } from '../../plan/ForecastCard';
import { staffPaths } from '../../staff/staffPaths';
import { AnsweringLines } from '../AnsweringLines';
import { CaseHead } from '../CaseHead';
import { CaseLoader } from '../CaseLoader';
import { CaseSections } from '../CaseSections';
import { ContactCard } from '../ContactCard';
import { nextSteps } from '../nextSteps';
import { StepActions } from '../StepActions';
import { TaskCard } from '../TaskCard';
import './index.scss';

interface StaffCaseProps {
  readonly caseId: string;
  /** Opened from the notice of a message. */
  readonly beginsWithTalk?: boolean;
}

/** A case as the window or the specialist works on it: the next step is one tap away (A2–A4, O1). */
export function StaffCase({ caseId, beginsWithTalk = false }: StaffCaseProps) {
  return (
    <CaseLoader scope="workbench" caseId={caseId}>
      {(answer) => <LoadedCase answer={answer} beginsWithTalk={beginsWithTalk} />}
    </CaseLoader>
  );
}

interface LoadedCaseProps {
  readonly answer: CaseAnswer;
  readonly beginsWithTalk: boolean;
}

function LoadedCase({ answer, beginsWithTalk }: LoadedCaseProps) {
  const [isTalking, setTalking] = useState(beginsWithTalk);
  const now = useNow();
  const { agencyCase, actions } = answer.view;
  const viewer = actions.includes('ReportProgress') ? 'specialist' : 'window';

  return (
    <>
      <CaseHead answer={answer} viewer={viewer} now={now} />
      <AnsweringLines answer={answer} now={now} />
      <TaskCard answer={answer} now={now} />
      <KeptReceiptNote agencyCase={agencyCase} />
      <ReleasedCard caseId={agencyCase.caseId} now={now} />
      <ForecastCard scope="workbench" answer={answer} />
      <MandateCard scope="workbench" agencyCase={agencyCase} />
      <ContactCard answer={answer} now={now} />
      <CaseSections
        scope="workbench"
        answer={answer}
        now={now}
        renderTalk={() => (
          <Conversation place={{ scope: 'workbench', caseId: agencyCase.caseId }} now={now} />
        )}
        beginsWithTalk={beginsWithTalk}
        onTalk={setTalking}
        {...(viewer === 'specialist'
          ? {
              renderItemActions: (item) => (
                <OpenItem
                  caseId={agencyCase.caseId}
                  item={item}
                  actions={answer.view.itemActions[item.itemId] ?? []}
                />
              ),
            }
          : {})}
      />
      <IntakePanel answer={answer} />
      <StepActions
        choices={(isTalking ? [] : nextSteps(answer.view)).map(({ label, path }) => ({
          key: path,
          label,
          choose: () => void Taro.navigateTo({ url: path }),
        }))}
      />
    </>
  );
}

interface OpenItemProps {
  readonly caseId: string;
  readonly item: CaseItem;
  readonly actions: readonly ItemAction[];
}

function OpenItem({ caseId, item, actions }: OpenItemProps) {
  const word = wordOf(item, actions);
  return (
    <View className="staff-case__open">
      <QuietButton
        about={item.name}
        onClick={() => void Taro.navigateTo({ url: staffPaths.item({ caseId, itemId: item.itemId }) })}
      >
        {word}
      </QuietButton>
    </View>
  );
}

function wordOf({ state }: CaseItem, actions: readonly ItemAction[]): string {
  if (actions.includes('FileItem')) return '申报';
  if (state === 'correcting') return '补正';
  return actions.some((action) => action !== 'CancelItem') ? '办理' : '查看';
}
