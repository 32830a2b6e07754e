import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { AssistForm } from '../AssistForm';
import { FinishForm } from '../FinishForm';
import { ReportForm } from '../ReportForm';

interface AssistanceDeskProps {
  readonly answer: CaseAnswer;
  /** What the page was opened for; an unknown word tells progress. */
  readonly task: string | undefined;
}

export function AssistanceDesk({ answer, task }: AssistanceDeskProps) {
  if (task === 'record') return <AssistForm answer={answer} />;
  if (task === 'finish') return <FinishForm answer={answer} />;
  return <ReportForm answer={answer} />;
}
