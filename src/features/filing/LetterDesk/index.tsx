import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { CaseItem } from '@/domain/agencyCase/CaseItem';
import type { ConsultationLetter } from '@/domain/agencyCase/Letter';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { SegmentTabs } from '@/components/SegmentTabs';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';
import { LetterLines } from '../../caseView/LetterLines';
import { useCaseAction } from '../../caseView/useCaseAction';
import { useCatalogue } from '../../catalogue/useCatalogue';
import type { StoredFile } from '../../files/FileGateway';
import { UploadField } from '../../files/UploadField';
import { useCheckedAction } from '../../staff/useCheckedAction';
import { departmentsToConsult } from '../departmentsToConsult';

interface LetterDeskProps {
  readonly answer: CaseAnswer;
  readonly item: CaseItem;
  /** ISO instant. */
  readonly now: string;
}

/** 函告: another department is asked by letter, and its silence counts as consent after the promised days (R1). */
export function LetterDesk({ answer, item, now }: LetterDeskProps) {
  const [isWriting, setWriting] = useState(false);
  const letters = answer.view.agencyCase.letters.filter(({ itemId }) => itemId === item.itemId);
  const canSend = answer.view.itemActions[item.itemId]?.includes('SendLetter') ?? false;
  const canAnswer = answer.view.actions.includes('AnswerLetter');
  if (letters.length === 0 && !canSend) return null;

  return (
    <Card title="函告其他部门">
      {letters.map((letter) => (
        <LetterWithAnswer key={letter.letterId} {...{ answer, letter, now }} canAnswer={canAnswer} />
      ))}
      {isWriting ? <LetterForm {...{ answer, item }} onClose={() => setWriting(false)} /> : null}
      {canSend && !isWriting ? <QuietButton onClick={() => setWriting(true)}>登记发函</QuietButton> : null}
    </Card>
  );
}

interface WithAnswerProps {
  readonly answer: CaseAnswer;
  readonly letter: ConsultationLetter;
  readonly now: string;
  readonly canAnswer: boolean;
}

function LetterWithAnswer({ answer, letter, now, canAnswer }: WithAnswerProps) {
  const [isAnswering, setAnswering] = useState(false);
  const isOpen = canAnswer && letter.state === 'open';

  return (
    <>
      <LetterLines scope="workbench" answer={answer} letter={letter} now={now} />
      {isOpen && !isAnswering ? (
        <QuietButton label={`登记${letter.departmentName}复函`} onClick={() => setAnswering(true)}>
          登记复函
        </QuietButton>
      ) : null}
      {isOpen && isAnswering ? (
        <LetterAnswer answer={answer} letter={letter} onClose={() => setAnswering(false)} />
      ) : null}
    </>
  );
}

const outcomes = [
  { value: 'consent', label: '同意' },
  { value: 'objection', label: '有异议' },
] as const;

interface LetterAnswerProps {
  readonly answer: CaseAnswer;
  readonly letter: ConsultationLetter;
  readonly onClose: () => void;
}

function LetterAnswer({ answer, letter, onClose }: LetterAnswerProps) {
  const { caseId } = answer.view.agencyCase;
  const [outcome, setOutcome] = useState<'consent' | 'objection'>('consent');
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const acting = useCaseAction('workbench', caseId);
  const fileIds = files.map(({ fileId }) => fileId);
  const payload = { letterId: letter.letterId, outcome, words, fileIds };
  const { problems, send } = useCheckedAction({ acting, type: 'AnswerLetter', payload });

  return (
    <>
      <SegmentTabs tabs={outcomes} value={outcome} onChange={setOutcome} />
      <FormField
        label="复函意见"
        hint={outcome === 'objection' ? '没有写明理由的异议视为同意' : ''}
        isOptional
        problem={problems.words}
      >
        <TextArea name="letterAnswer" label="复函意见" value={words} onChange={setWords} />
      </FormField>
      <UploadField
        label="复函"
        owner={{ scope: 'workbench', caseId }}
        files={files}
        place={`letter.${letter.letterId}`}
        onChange={setFiles}
      />
      <Problem sentence={acting.problem} />
      <QuietButton isBusy={acting.isBusy} onClick={() => void send().then((done) => done && onClose())}>
        登记复函
      </QuietButton>
      <QuietButton onClick={onClose}>取消</QuietButton>
    </>
  );
}

function LetterForm({
  answer,
  item,
  onClose,
}: Omit<LetterDeskProps, 'now'> & { readonly onClose: () => void }) {
  const { caseId, promises } = answer.view.agencyCase;
  const { departments } = useCatalogue();
  const [departmentName, setDepartmentName] = useState('');
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const acting = useCaseAction('workbench', caseId);
  const fileIds = files.map(({ fileId }) => fileId);
  const payload = { itemId: item.itemId, departmentName, words, fileIds };
  const { problems, send } = useCheckedAction({ acting, type: 'SendLetter', payload });

  return (
    <>
      <PhraseChips
        label="常用部门"
        phrases={departmentsToConsult({ agencyCase: answer.view.agencyCase, item, departments })}
        onChoose={setDepartmentName}
      />
      <FormField label="收函部门" problem={problems.departmentName}>
        <TextField
          name="departmentName"
          label="收函部门"
          value={departmentName}
          onChange={setDepartmentName}
        />
      </FormField>
      <FormField
        label="函告内容"
        hint={`${promises.consentWd} 个工作日没有答复视为同意`}
        problem={problems.words}
      >
        <TextArea name="letterWords" label="函告内容" value={words} onChange={setWords} />
      </FormField>
      <UploadField label="函件" owner={{ scope: 'workbench', caseId }} files={files} onChange={setFiles} />
      <Problem sentence={acting.problem} />
      <QuietButton isBusy={acting.isBusy} onClick={() => void send().then((done) => done && onClose())}>
        登记发函
      </QuietButton>
      <QuietButton onClick={onClose}>取消</QuietButton>
    </>
  );
}
