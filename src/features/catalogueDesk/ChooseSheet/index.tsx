import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionSheet } from '@/components/ActionSheet';
import { CheckRow } from '@/components/CheckRow';
import { QuietButton } from '@/components/QuietButton';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

interface ChooseSheetProps {
  /** On the button, and the sheet's title. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosenId?: string;
  readonly onChoose: (id: string) => void;
}

/** A button that opens a list to choose one from. */
export function ChooseSheet({ label, choices, chosenId = '', onChoose }: ChooseSheetProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (id: string) => {
    setOpen(false);
    onChoose(id);
  };

  return (
    <View>
      <QuietButton isDisabled={choices.length === 0} onClick={() => setOpen(true)}>
        {label}
      </QuietButton>
      <ActionSheet title={label} isOpen={isOpen} onClose={() => setOpen(false)}>
        {choices.map(({ id, label: words, detail }) => (
          <CheckRow
            key={id}
            isRadio
            label={words}
            detail={detail}
            isChecked={id === chosenId}
            onToggle={() => choose(id)}
          />
        ))}
      </ActionSheet>
    </View>
  );
}
