import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { WatchedConversation } from '../../conversation/WatchedConversation';
import { FollowUpHistory } from '../../followUp/FollowUpHistory';
import { useNow } from '../../live/useNow';
import { MandateCard } from '../../mandate/MandateCard';
import { ForecastCard } from '../../plan/ForecastCard';
import { CaseHead } from '../../staffCase/CaseHead';
import { CaseSections } from '../../staffCase/CaseSections';
import { ContactCard } from '../../staffCase/ContactCard';
import { AlertCard } from '../AlertCard';
import { CaseDecisions } from '../CaseDecisions';
import { RatingCard } from '../RatingCard';

interface SupervisedCaseProps {
  readonly answer: CaseAnswer;
}

/** A case as the working group sees it: everything, with rating and follow-ups (G2, A5). */
export function SupervisedCase({ answer }: SupervisedCaseProps) {
  const now = useNow();
  const { followUps } = answer.view.agencyCase;

  return (
    <>
      <CaseHead answer={answer} viewer="workingGroup" now={now} />
      <AlertCard answer={answer} now={now} />
      <ForecastCard scope="supervision" answer={answer} />
      <RatingCard answer={answer} now={now} />
      <MandateCard scope="supervision" agencyCase={answer.view.agencyCase} />
      <FollowUpHistory followUps={followUps} now={now} />
      <ContactCard answer={answer} now={now} />
      <CaseSections
        scope="supervision"
        answer={answer}
        now={now}
        renderTalk={() => (
          <WatchedConversation
            place={{ scope: 'supervision', caseId: answer.view.agencyCase.caseId }}
            now={now}
          />
        )}
      />
      <CaseDecisions answer={answer} now={now} />
    </>
  );
}
