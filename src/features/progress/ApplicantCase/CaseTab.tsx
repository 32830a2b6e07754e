import { View } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { CaseHistory } from '@/features/caseView/CaseHistory';
import { CorrectionCards } from '@/features/caseView/CorrectionCards';
import { DeferralCards } from '@/features/caseView/DeferralCards';
import { DeliveryCards } from '@/features/caseView/DeliveryCards';
import { HandoverCards } from '@/features/caseView/HandoverCards';
import { HeldOriginals } from '@/features/caseView/HeldOriginals';
import { ItemBoard } from '@/features/caseView/ItemBoard';
import { SubmittedPapers } from '@/features/caseView/SubmittedPapers';
import { VaultDoor } from '@/features/vault/VaultDoor';
import type { CaseActing } from '@/features/caseView/useCaseAction';
import { Conversation } from '@/features/conversation/Conversation';
import { CaseOverview } from '../CaseOverview';
import { UrgeItem } from '../UrgeItem';
import { UploadMissing } from '../UploadMissing';

export type CaseTabName = 'overview' | 'items' | 'papers' | 'talk' | 'history';

interface CaseTabProps {
  readonly tab: CaseTabName;
  readonly answer: CaseAnswer;
  /** ISO instant. */
  readonly now: string;
  readonly acting: CaseActing;
  readonly isNew: boolean;
}

export function CaseTab({ tab, answer, now, acting, isNew }: CaseTabProps) {
  switch (tab) {
    case 'overview':
      return <CaseOverview answer={answer} now={now} isNew={isNew} />;
    case 'items':
      return (
        <ItemBoard
          scope="applicant"
          answer={answer}
          now={now}
          renderActions={(item) => <UrgeItem answer={answer} item={item} now={now} />}
        />
      );
    case 'papers':
      return (
        <View>
          <UploadMissing answer={answer} acting={acting} />
          <VaultDoor answer={answer} />
          <HeldOriginals answer={answer} now={now} />
          <DeferralCards answer={answer} now={now} />
          <CorrectionCards scope="applicant" answer={answer} now={now} />
          <DeliveryCards scope="applicant" answer={answer} now={now} />
          <HandoverCards answer={answer} now={now} />
          <SubmittedPapers scope="applicant" answer={answer} now={now} />
        </View>
      );
    case 'talk':
      return <Conversation place={{ scope: 'applicant', caseId: answer.view.agencyCase.caseId }} now={now} />;
    case 'history':
      return <CaseHistory view={answer.view} now={now} />;
    default:
      return tab satisfies never;
  }
}
