import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { openCorrections } from '@/domain/agencyCase/caseFacts';
import { EmptyState } from '@/components/EmptyState';
import { AnswerOnBehalf } from '../AnswerOnBehalf';
import { CorrectionForm } from '../CorrectionForm';

interface CorrectionDeskProps {
  readonly answer: CaseAnswer;
  readonly itemId: string;
}

/**
 * Asks for a 补正, or answers the open one for the enterprise. What the page is for is settled when it opens, so that
 * it does not turn into the other while what was sent is on its way.
 */
export function CorrectionDesk({ answer, itemId }: CorrectionDeskProps) {
  const { agencyCase, actions, itemActions } = answer.view;
  const item = agencyCase.items.find((each) => each.itemId === itemId);
  const [correction] = useState(() => openCorrections(agencyCase).find((each) => each.itemId === itemId));
  const [mayAsk] = useState(() => itemActions[itemId]?.includes('RequestCorrection') ?? false);
  const [mayAnswer] = useState(() => actions.includes('AnswerCorrection'));

  if (correction !== undefined && mayAnswer)
    return <AnswerOnBehalf answer={answer} correction={correction} />;
  if (item !== undefined && mayAsk) return <CorrectionForm answer={answer} item={item} />;

  return (
    <EmptyState title="这个事项现在不能补正" words="可能已经告知过,或还没有开始准备。请返回办件查看。" />
  );
}
