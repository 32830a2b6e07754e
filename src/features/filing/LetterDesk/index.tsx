import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import type { ConsultationLetter } from '@/domain/agencyCase/Letter';
import { Card } from '@/components/Card';
import { QuietButton } from '@/components/QuietButton';
import { LetterLines } from '../../caseView/LetterLines';
import { hasWaiting } from '../../files/waitingFiles';
import { hasKeptForm } from '../../form/useKeptForm';
import { answerKey, LetterAnswer } from './LetterAnswer';
import { letterKey, LetterForm } from './LetterForm';

interface LetterDeskProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  /** ISO instant. */
  readonly now: string;
}

/** 函告: another department is asked by letter, and its silence counts as consent after the promised days (R1). */
export function LetterDesk({ answer, item, now }: LetterDeskProps) {
  const place = { caseId: answer.view.agencyCase.caseId, itemId: item.itemId };
  const [isWriting, setWriting] = useState(() => isKept(letterKey(place)));
  const letters = answer.view.agencyCase.letters.filter(({ itemId }) => itemId === item.itemId);
  const canSend = answer.view.itemActions[item.itemId]?.includes('SendLetter') ?? false;
  const canAnswer = answer.view.actions.includes('AnswerLetter');
  if (letters.length === 0 && !canSend) return null;

  return (
    <Card title="函告其他部门">
      {letters.map((letter) => (
        <LetterWithAnswer key={letter.letterId} {...{ answer, letter, now }} canAnswer={canAnswer} />
      ))}
      {isWriting && canSend ? <LetterForm {...{ answer, item }} onClose={() => setWriting(false)} /> : null}
      {canSend && !isWriting ? <QuietButton onClick={() => setWriting(true)}>登记发函</QuietButton> : null}
    </Card>
  );
}

/** What was being written when the page was left, or the app closed, is open again. */
function isKept(place: string): boolean {
  return hasKeptForm(place) || hasWaiting(place);
}

interface WithAnswerProps {
  readonly answer: CaseAnswer;
  readonly letter: ConsultationLetter;
  readonly now: string;
  readonly canAnswer: boolean;
}

function LetterWithAnswer({ answer, letter, now, canAnswer }: WithAnswerProps) {
  const [isAnswering, setAnswering] = useState(() => isKept(answerKey(letter)));
  const isOpen = canAnswer && letter.state === 'open';

  return (
    <>
      <LetterLines scope="workbench" answer={answer} letter={letter} now={now} />
      {isOpen && !isAnswering ? (
        <QuietButton about={letter.departmentName} onClick={() => setAnswering(true)}>
          登记复函
        </QuietButton>
      ) : null}
      {isOpen && isAnswering ? (
        <LetterAnswer answer={answer} letter={letter} onClose={() => setAnswering(false)} />
      ) : null}
    </>
  );
}
