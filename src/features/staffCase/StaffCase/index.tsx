import Taro from '@tarojs/taro';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import { QuietButton } from '@/components/QuietButton';
import { IntakePanel } from '../../intake/IntakePanel';
import { useNow } from '../../live/useNow';
import { staffPaths } from '../../staff/staffPaths';
import { CaseHead } from '../CaseHead';
import { CaseLoader } from '../CaseLoader';
import { CaseSections } from '../CaseSections';
import { ContactCard } from '../ContactCard';
import { nextSteps } from '../nextSteps';
import { StepActions } from '../StepActions';

interface StaffCaseProps {
  readonly caseId: string;
}

/** A case as the window or the specialist works on it: the next step is one tap away (A2–A4, O1). */
export function StaffCase({ caseId }: StaffCaseProps) {
  return (
    <CaseLoader scope="workbench" caseId={caseId}>
      {(answer) => <LoadedCase answer={answer} />}
    </CaseLoader>
  );
}

function LoadedCase({ answer }: { readonly answer: CaseAnswer }) {
  const now = useNow();
  const { agencyCase, actions } = answer.view;
  const viewer = actions.includes('ReportProgress') ? 'specialist' : 'window';

  return (
    <>
      <CaseHead answer={answer} viewer={viewer} now={now} />
      <ContactCard answer={answer} now={now} />
      <CaseSections
        scope="workbench"
        answer={answer}
        now={now}
        {...(viewer === 'specialist'
          ? { renderItemActions: (item) => <OpenItem caseId={agencyCase.caseId} item={item} /> }
          : {})}
      />
      <IntakePanel answer={answer} />
      <StepActions
        choices={nextSteps(answer.view).map(({ label, path }) => ({
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
}

function OpenItem({ caseId, item }: OpenItemProps) {
  return (
    <QuietButton
      label={`办理${item.name}`}
      onClick={() => void Taro.navigateTo({ url: staffPaths.item({ caseId, itemId: item.itemId }) })}
    >
      办理
    </QuietButton>
  );
}
