import { useState } from 'react';
import { Text } from '@tarojs/components';
import { longText } from '@/domain/shared/text';
import { useKeptWords } from '@/features/form/useKeptWords';
import type { CaseActing } from '@/features/caseView/useCaseAction';
import { ActionSheet } from '@/components/ActionSheet';
import { FormField } from '@/components/FormField';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { TextArea } from '@/components/TextArea';
import './index.scss';

interface ReasonSheetProps {
  /** What it is about: what was typed is kept under this name until it has gone through. */
  readonly place: string;
  readonly isOpen: boolean;
  readonly title: string;
  /** What follows from it, before anybody confirms. */
  readonly consequence: string;
  /** What is asked for, as the field is called. */
  readonly label: string;
  readonly confirmText: string;
  readonly acting: CaseActing;
  /** @returns whether it went through */
  readonly onConfirm: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

const MOST_LETTERS = 300;

/** Something that wants a reason and a second thought. What was typed stays when it does not go through, or is put off. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { place, isOpen, title, consequence, label, confirmText, acting, onConfirm, onClose } = props;
  const { words: reason, setWords: setReason, discard } = useKeptWords(`reason.${place}`);
  const [problem, setProblem] = useState<string>();

  async function confirm(): Promise<void> {
    const checked = longText(label, MOST_LETTERS).safeParse(reason);
    setProblem(checked.error?.issues[0]?.message);
    if (checked.success && (await onConfirm(checked.data))) discard();
  }

  return (
    <ActionSheet isOpen={isOpen} title={title} onClose={onClose}>
      <Text className="reason-sheet__consequence">{consequence}</Text>
      <FormField label={label} problem={problem}>
        <TextArea name="reason" label={label} value={reason} onChange={setReason} />
      </FormField>
      <Problem sentence={acting.problem} />
      <PrimaryButton isBusy={acting.isBusy} onClick={() => void confirm()}>
        {confirmText}
      </PrimaryButton>
    </ActionSheet>
  );
}
