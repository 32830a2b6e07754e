import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { HandoverConfirm } from '../HandoverConfirm';
import { HandoverReturn } from '../HandoverReturn';
import { HandoverTake } from '../HandoverTake';

interface HandoverDeskProps {
  readonly answer: CaseAnswer;
  /** What the page was opened for; an unknown word takes papers over. */
  readonly task: string | undefined;
  readonly handoverId: string;
}

/** 交接清单 (both ways): papers come, originals go back, or a list signed on paper is noted. */
export function HandoverDesk({ answer, task, handoverId }: HandoverDeskProps) {
  if (task === 'return') return <HandoverReturn answer={answer} />;
  if (task === 'confirm') return <HandoverConfirm answer={answer} handoverId={handoverId} />;
  return <HandoverTake answer={answer} />;
}
